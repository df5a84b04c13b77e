import { type KeyDoc, keysOf, type SectionDoc, sectionDoc } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import { typeWords } from '../../language/values';
import type { Fact, FileModel, SectionModel, Workspace } from '../../model';
import { kindOfAnswerFile } from '../../model/answerfile';
import { componentOf } from '../../model/component-of';
import { overridesOf } from '../../model/symbols';
import { code, paragraphs, sectionName, source, words } from './markdown';
import type { HoverSpot, Told } from './spot';

/** What is known of AnswerFiles alone. */

/** What reads a section, and what it needs; one line each. */
export function sectionLimits(doc: SectionDoc): string[] {
  const { readBy = [], requires = [], required, requiredWhen, file } = doc;
  return [
    ...(required === true ? ['Required.'] : requiredWhen ? [`Required when ${words(requiredWhen)}.`] : []),
    ...(readBy.length === 0 ? [] : [`Read by ${words(readBy.join(', '))}.`]),
    ...(requires.length === 0 ? [] : [`Needs ${requires.map((setting) => code(setting)).join(', ')}.`]),
    ...(file === undefined ? [] : [`In ${code(file)} only.`]),
  ];
}

/** The form of a value; empty for a choice, whose values are listed anyway. */
export function formOfValue(doc: KeyDoc): string {
  const type = doc.values === undefined ? typeWords(doc) : '';
  const limits = [
    ...(doc.range === undefined ? [] : [`from ${doc.range[0]} to ${doc.range[1]}`]),
    ...(doc.maxLength === undefined ? [] : [`at most ${doc.maxLength} characters`]),
    ...(doc.separator === undefined
      ? []
      : [`separated by ${doc.separator === ',' ? 'commas' : 'semicolons'}`]),
  ].join(', ');
  if (type === '' && limits === '') return '';
  return `Value: ${[type, limits].filter((part) => part !== '').join(', ')}.`;
}

/** So many rows of a parameter section are looked at. */
const mostRows = 500;

/** The keys that a section of parameters lacks, for what it says itself, as lines of its chain. */
export function missingKeys(file: FileModel, section: SectionModel, role: SectionRole): string[] {
  if (file.dialect !== 'answerfile' || (role !== 'params' && role !== 'adapter-params')) return [];
  const values = new Map<string, string>();
  let left = mostRows;
  // The reader puts repeated sections together.
  for (const { rows } of file.sectionsNamed(section.name)) {
    for (const { entry } of rows) {
      if (left-- === 0) return [];
      if (entry?.key) values.set(entry.key.value.toLowerCase(), entry.fields[0]!.value.toLowerCase());
    }
  }
  const lines: string[] = [];
  if (role === 'params' && !values.has('infid') && kindOfAnswerFile(file) === 'upgrade')
    lines.push(`${code('InfID')}: **missing**`);
  // What holds for single adapters may stand in their own sections.
  if (values.has('adaptersections')) return lines;
  for (const doc of keysOf(file.dialect, role, section.name, componentOf(file, section, role))) {
    if (values.has(doc.name.toLowerCase())) continue;
    const reason = reasonFor(doc, values);
    if (reason !== undefined) lines.push(`${code(doc.name)}: **missing**${reason}`);
  }
  return lines;
}

function reasonFor(doc: KeyDoc, values: ReadonlyMap<string, string>): string | undefined {
  if (doc.required === true) return '';
  const setting = doc.requiredIf?.find((other) => {
    const [key = '', value = ''] = other.toLowerCase().split('=');
    return values.get(key) === value;
  });
  if (setting !== undefined) return `, needed with ${code(setting)}`;
  const other = doc.together?.find((key) => values.has(key.toLowerCase()));
  return other === undefined ? undefined : `, needed with ${code(other)}`;
}

/** A computer of a UDF, by the row of [UniqueIds] or by the header of one of its sections. */
export function tellUniqueId(file: FileModel, { name, span }: Fact): Told {
  const names = new Set<string>();
  for (const fact of file.facts('unique-id', name)) {
    if (fact.usage === 'definition') {
      for (const other of fact.part.factsOf(fact.row)) {
        if (other.symbol === 'overridden-section') names.add(sectionName(other.name));
      }
    }
  }
  return {
    span,
    text: paragraphs(
      `**${code(name)}** is a computer with answers of its own.`,
      names.size === 0 ? undefined : `It has its own keys for ${[...names].join(', ')}.`,
      words('The command line of Setup says which computer it is: /udf:id,file.'),
      source({ page: 'KB 156876' }),
    ),
  };
}

/** A section whose keys a UDF overrides for a computer. Source: KB 156876. */
export function tellOverridden({ workspace, file }: HoverSpot, reference: Fact): Told {
  const at = reference.name.indexOf(':');
  const [id, overridden] = [reference.name.slice(0, at), reference.name.slice(at + 1)];
  const has = (name: string) => file.sectionsNamed(name).size > 0;
  const doc = sectionDoc('answerfile', overridden);
  const general = has(overridden)
    ? `the general ${sectionName(overridden)} of this file counts`
    : 'it is **missing** in this file';
  return {
    span: reference.span,
    text: paragraphs(
      `For ${code(id)} the keys of ${sectionName(reference.name)} override those of ${sectionName(overridden)} in the AnswerFile.`,
      has(reference.name) ? undefined : `There is no ${sectionName(reference.name)}: ${general}.`,
      doc && words(doc.doc),
      aboutOriginals(workspace, file, overridden),
      source({ page: 'KB 156876' }),
    ),
  };
}

function aboutOriginals(workspace: Workspace, file: FileModel, name: string): string | undefined {
  const files = [...workspace.all()].filter(
    (other) =>
      other !== file &&
      other.dialect === 'answerfile' &&
      other.sectionsNamed(name).size > 0 &&
      overridesOf(workspace, other, name).some((found) => found.file === file),
  );
  return files.length === 0
    ? undefined
    : `It stands in ${files.map((other) => code(other.fileName)).join(', ')}.`;
}
