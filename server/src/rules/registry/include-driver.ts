import type { Fact, FileModel, SectionModel } from '../../model';
import { addSectionBehind, addToSection, lineEnd, removeRow, removeSection } from '../edits';
import type { Edit } from '../fix';
import { equalsOf } from '../references';
import { flagsNumber } from './numbers';
import type { DriverOfWindows } from './service-binary';
import { associated } from './service-row';

/** Where more rows than this name a service section, it is left to people. */
const mostNames = 20;

/**
 * Takes the service of a driver of Windows from its own INF: Include and Needs in the install section of each device
 * and in its parts for hardware and services, in place of the AddService row and the service section.
 * Source: devtest/inf-verif-error-2084.
 *
 * @returns undefined where a row makes another use of the section than for the function driver of a device. Of a
 * filter nobody can tell from the INF whether it belongs above or below that driver.
 */
export function includeDriver(
  file: FileModel,
  service: SectionModel,
  driver: DriverOfWindows,
): Edit[] | undefined {
  const names = [...file.facts('section', service.name)].filter(({ usage }) => usage === 'reference');
  if (names.length === 0 || names.length > mostNames || file.sectionList(service.name).length > 1)
    return undefined;
  const edits: Edit[] = [];
  const done = new Set<SectionModel>();
  for (const name of names) {
    const { section } = file.partOf(name);
    const install = installSectionOf(file, name, section);
    // Two AddService rows of one section that name the same service section are a mistake of their own.
    if (install === undefined || done.has(section)) return undefined;
    done.add(section);
    const hardware = `${install.name}.HW`;
    const rows = file.sectionList(hardware);
    if (rows.length > 1 || file.sectionList(section.name).length > 1) return undefined;
    const inServices = included(file, section, driver, '.Services', name);
    const inInstall = included(file, install, driver, '');
    const inHardware =
      rows.length === 1
        ? included(file, rows[0]!, driver, '.HW')
        : [
            addSectionBehind(
              file,
              section,
              hardware,
              newRows(file, driver, '.HW', equalsOf(name.row.entry!, name.row)),
            ),
          ];
    if (inServices === undefined || inInstall === undefined || inHardware === undefined) return undefined;
    edits.push(...inInstall, ...inServices, ...inHardware);
  }
  return [...edits, removeSection(file, service)];
}

/** The install section whose services a row adds as its function driver; undefined for any other row. */
function installSectionOf(
  file: FileModel,
  { row, role }: Fact,
  { name }: SectionModel,
): SectionModel | undefined {
  const entry = row.entry!;
  const flags = flagsNumber(entry.fields[1]?.value.trim() ?? '');
  if (role !== 'DDInstall.Services' || flags === undefined || (flags & associated) === 0) return undefined;
  // The event log of the driver would be lost.
  if (entry.fields.slice(3).some(({ value }) => value.trim() !== '')) return undefined;
  const found = /^(.+)\.services$/i.exec(name);
  const installs = found === null ? [] : file.sectionList(found[1]!);
  return installs.length === 1 ? installs[0] : undefined;
}

/** The rows of a section that has neither Include nor Needs yet. */
function newRows(file: FileModel, { inf, section }: DriverOfWindows, suffix: string, equals: string): string {
  const eol = lineEnd(file.tree);
  return `Include${equals}${inf}${eol}Needs${equals}${section}${suffix}${eol}`;
}

/**
 * Has a section include the driver.
 *
 * @param instead a row that goes.
 * @returns undefined where its Include and Needs are not what they are in most INFs.
 */
function included(
  file: FileModel,
  section: SectionModel,
  driver: DriverOfWindows,
  suffix: string,
  instead?: Fact,
): Edit[] | undefined {
  const edits: Edit[] = [];
  const wanted: readonly (readonly [string, string])[] = [
    ['include', driver.inf],
    ['needs', driver.section + suffix],
  ];
  const rows = [...section.rows];
  const there = wanted.map(([key]) => rows.filter(({ entry }) => entry?.key?.value.toLowerCase() === key));
  if (there.some((found) => found.length !== there[0]!.length || found.length > 1)) return undefined;
  const place = instead && file.tree.rowAt(file.offsetOfRow(instead.part, instead.row))!;
  if (there[0]!.length === 0) {
    const first = rows.find(({ entry }) => entry?.key);
    const equals = first === undefined ? '=' : equalsOf(first.entry!, first);
    const text = newRows(file, driver, suffix, equals);
    if (place === undefined) return [addToSection(file, section.name, text)];
    const { span } = removeRow(place);
    return [{ span, text: place.row.text.endsWith('\n') ? text : text.replace(/\r?\n$/, '') }];
  }
  for (const [at, [, value]] of wanted.entries()) {
    const [row] = there[at]!;
    const { fields } = row!.entry!;
    if (fields.some((field) => field.value.trim().toLowerCase() === value.toLowerCase())) continue;
    const last = fields.at(-1)!;
    if (last.value.trim() === '') return undefined;
    const end =
      file.offsetOfRow([...section.parts.values()].find((part) => part.rows.includes(row!))!, row!) +
      last.end;
    edits.push({ span: { start: end, end }, text: `, ${value}` });
  }
  return place === undefined ? edits : [...edits, removeRow(place)];
}
