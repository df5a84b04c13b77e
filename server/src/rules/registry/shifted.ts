import type { SectionRole } from '../../language/roles';
import { notANumber, type RegistryRow } from './registry-row';

/**
 * Whether a comma seems to be missing in an AddReg row, so that the data stand where the flags should be: no data
 * follow, and the text is no name of a type.
 */
export function looksShifted({ flags, fields, name }: RegistryRow, role: SectionRole): boolean {
  if (flags !== notANumber || role !== 'add-registry' || fields.length !== 4 || name === '') return false;
  return !/^(reg|flg)_/i.test(fields[3]!.value);
}
