import type { ReferencedRole, SectionRole } from '../language/roles';
import type { NewSection } from './references';

/**
 * A first row for a new section of each role, to be filled in: right in form, with names that say what belongs
 * there. Roles without one get an empty section. Sources: the page of each directive, install/inf-<name>-directive.
 */
const rows: Partial<Record<ReferencedRole, readonly string[]>> = {
  'add-registry': ['HKR,,ValueName,,"value"'],
  'del-registry': ['HKR,,ValueName'],
  'bit-registry': ['HKR,,ValueName,1,0x01,0'],
  'file-list': ['file.sys'],
  'add-property': ['PropertyName,,,,"value"'],
  'del-property': ['PropertyName'],
  'update-ini': ['file.ini,section,,"key=value"'],
  'register-dll': ['11,,file.dll,1'],
  'service-install': ['ServiceType=1', 'StartType=3', 'ErrorControl=1', 'ServiceBinary=%12%\\service.sys'],
};

/** Roles whose sections hold an AddReg that names the section with the values. */
const withAddReg: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'run',
  'event-log-install',
  'add-interface',
  'interface-install',
]);

const eventLogRow = 'HKR,,EventMessageFile,0x00020000,"%%SystemRoot%%\\System32\\netevent.dll"';

/**
 * The sections to make where one of that name and role is missing: itself, and what its first row names.
 *
 * @param equals how the file writes an equals sign: with or without blanks.
 */
export function newSections(name: string, role: SectionRole, equals = '='): NewSection[] {
  if (!withAddReg.has(role)) {
    const layout = rows[role as ReferencedRole] ?? [];
    return [{ name, rows: layout.map((row) => row.replace(/^(\w+)=/, `$1${equals}`)) }];
  }
  const addReg = `${name}.AddReg`;
  const value = role === 'event-log-install' ? [eventLogRow] : rows['add-registry']!;
  return [
    { name, rows: [`AddReg${equals}${addReg}`] },
    { name: addReg, rows: value },
  ];
}
