import { type FileModel, isValueNotPresent, valueRow } from '../../model';
import type { RowPlace, Span } from '../../syntax';
import { FileView } from '../context';
import { lineEnd, moveEntry, removeRow } from '../edits';
import type { Edit, Fix, FixContext } from '../fix';
import type { Finding } from '../rule';
import { migrationDlls } from './migration-dlls';
import { PostIds } from './post-ids';
import { haveSameFields, written } from './rows';
import { sectionOrder } from './sections';

/** What fixes of several rules are made of. */

/** What stands for names that only the author knows. */
export const placeholders = {
  preUpgradeId: 'preupgrade-ID',
  postUpgradeId: 'postupgrade-ID',
  dll: 'migration.dll',
} as const;

/** A view whose questions nobody needs to remember: fixes are found anew each time. */
export function untracked({ file, workspace }: FixContext): FileView {
  return new FileView(file, workspace, () => {});
}

/** Where the row of a finding stands now. */
export function placeOfRow({ part, row }: Finding, file: FileModel): RowPlace {
  return file.tree.rowAt(file.offsetOfRow(part, row))!;
}

/** Replaces a span of the finding's row. */
export function replaceIn({ part, row }: Finding, file: FileModel, span: Span, text: string): Edit {
  const offset = file.offsetOfRow(part, row);
  return { span: { start: offset + span.start, end: offset + span.end }, text };
}

/**
 * The command that moves the row of a finding to another section. Where the component is mapped there already, the
 * row goes away instead; a person has to look where the two rows differ.
 */
export function moveRow(finding: Finding, context: FixContext, target: string, safe: boolean): Fix {
  const { file } = context;
  const place = placeOfRow(finding, file);
  const entry = finding.row.entry!;
  const preId = entry.key!.value;
  const there = [...file.facts('pre-id', preId)].filter(
    (fact) => file.partOf(fact).section.name.toLowerCase() === target.toLowerCase(),
  );
  if (there.length > 0) {
    const isRedundant = there.every(({ row }) => haveSameFields(row.entry!, entry));
    const title = `Remove the row: [${target}] maps ${preId} already`;
    return { title, edits: [removeRow(place)], safe: safe && isRedundant };
  }
  return { title: `Move the row to [${target}]`, edits: moveEntry(file, place, target, sectionOrder), safe };
}

/** A row in the style of the section it goes to: with or without blanks around the equals sign. */
export function newRow(view: FileView, sectionName: string, key: string, value: string): string {
  let sign = ' = ';
  for (const { entry } of view.entries(sectionName)) {
    if (entry.key === null) continue;
    if (entry.equals === entry.key.end && entry.fields[0]!.start === entry.equals + 1) sign = '=';
    break;
  }
  return `${written(key)}${sign}${value}${lineEnd(view.model.tree)}`;
}

/** The DLL that the other rows of [OemUpgradeSupport] name, as it is written there, or what stands for it. */
export function dllOf(view: FileView): string {
  const main = migrationDlls(view)?.main;
  if (main === undefined) return placeholders.dll;
  return main.row.text.slice(main.field.start, main.field.end);
}

/** All IDs that the mappings of a file give, in the order of the text, each once. */
export function allTargets(view: FileView): string[] {
  const ids = PostIds.of(view);
  const found = new Map<string, string>();
  for (const { fact } of view.model.allFacts()) {
    const key = fact.name.toLowerCase();
    if (fact.symbol === 'post-id' && !found.has(key) && ids.targets(fact.name).includes(fact)) {
      found.set(key, fact.name);
    }
  }
  return [...found.values()];
}

/** The IDs in the one-to-many sections of that name, where it can be told which side they are on. */
export function idsOfValueMap(view: FileView, sectionName: string): string[] {
  const side = PostIds.of(view).idSide(sectionName);
  if (side === undefined) return [];
  const ids: string[] = [];
  for (const rows of view.rowsOf(sectionName)) {
    for (const row of rows) {
      const id = valueRow(row)?.[side].value;
      if (id !== undefined && id !== '' && !isValueNotPresent(id) && !ids.includes(id)) ids.push(id);
    }
  }
  return ids;
}
