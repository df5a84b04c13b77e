import type { SectionModel } from '../../model';

/** Whether a section is one for the Windows Driver Frameworks, by its name. */
export function isWdf({ name, roles }: SectionModel): boolean {
  return roles.size === 0 && name.length > 4 && name.slice(-4).toLowerCase() === '.wdf';
}
