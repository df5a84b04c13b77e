import { type FileModel, isValueNotPresent, valueRow } from '../../model';
import type { Entry, RowPlace, Span } from '../../syntax';
import { type FileView, untracked } from '../context';
import { lineEnd, moveEntry, removeRow } from '../edits';
import type { Edit, Fix, FixContext } from '../fix';
import type { Finding } from '../rule';
import { migrationDlls } from './migration-dlls';
import { PostIds } from './post-ids';
import { isOneToMany, oneToOneTarget, written } from './rows';
import { knownSections, sectionOrder } from './sections';

/** What fixes of several rules are made of. */

/** What stands for names that only the author knows. */
export const placeholders = {
  preUpgradeId: 'preupgrade-ID',
  postUpgradeId: 'postupgrade-ID',
  dll: 'migration.dll',
} as const;

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
  const there = valuesMapped(untracked(context), target, preId);
  if (there.size > 0) {
    const isRedundant = there.size === 1 && there.has(valuesOf(entry));
    const title = `Remove the row: [${target}] maps ${preId} already`;
    return { title, edits: [removeRow(place)], safe: safe && isRedundant };
  }
  return { title: `Move the row to [${target}]`, edits: moveEntry(file, place, target, sectionOrder), safe };
}

/** What rows of a section map a pre-upgrade ID to: all their fields, in lower case. */
function valuesMapped(view: FileView, section: string, preId: string): ReadonlySet<string> {
  return view.once(`values of ${preId.toLowerCase()} in ${section.toLowerCase()}`, (all) => {
    const facts = all
      .facts('pre-id', preId)
      .filter((fact) => all.sectionOf(fact).name.toLowerCase() === section.toLowerCase());
    return new Set(facts.map(({ row }) => valuesOf(row.entry!)));
  });
}

function valuesOf({ fields }: Entry): string {
  return JSON.stringify(fields.map(({ value }) => value.toLowerCase()));
}

/** A row in the style of the section it goes to: with or without blanks around the equals sign. */
export function newRow(view: FileView, sectionName: string, key: string, value: string): string {
  const sign = view.once(`equals sign in ${sectionName.toLowerCase()}`, (all) => {
    for (const { entry } of all.entries(sectionName)) {
      if (entry.key === null) continue;
      return entry.equals === entry.key.end && entry.fields[0]!.start === entry.equals + 1 ? '=' : ' = ';
    }
    return ' = ';
  });
  return `${written(key)}${sign}${value}${lineEnd(view.model.tree)}`;
}

/** The DLL that the other rows of [OemUpgradeSupport] name, as it is written there, or what stands for it. */
export function dllOf(view: FileView): string {
  return view.once('migration DLL', (all) => {
    const main = migrationDlls(all)?.main;
    if (main === undefined) return placeholders.dll;
    return main.row.text.slice(main.field.start, main.field.end);
  });
}

/** All IDs that the mappings of a file give, in the order of the text, each once. */
export function allTargets(view: FileView): string[] {
  const ids = PostIds.of(view);
  const { model } = view;
  return view
    .names('post-id')
    .flatMap((id) => ids.targets(id).slice(0, 1))
    .map((fact) => ({ fact, at: model.offsetOfRow(fact.part, fact.row) + fact.span.start }))
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact.name);
}

/** The IDs in the one-to-many sections of that name, where it can be told which side they are on. */
export function idsOfValueMap(view: FileView, sectionName: string): readonly string[] {
  return view.once(`IDs of ${sectionName.toLowerCase()}`, (all) => {
    const side = PostIds.of(all).idSide(sectionName);
    if (side === undefined) return [];
    const ids = new Set<string>();
    for (const rows of all.rowsOf(sectionName)) {
      for (const row of rows) {
        const id = valueRow(row)?.[side].value;
        if (id !== undefined && id !== '' && !isValueNotPresent(id)) ids.add(id);
      }
    }
    return [...ids];
  });
}

/** Of an ID that becomes one of more than these, no page full of rows is made. */
export const mostTargets = 50;

/**
 * The post-upgrade IDs that a pre-upgrade ID is mapped to; those that only a token tells are left out. Of very many,
 * the first `mostTargets` and one more.
 */
export function mappedTargets(view: FileView, preId: string): readonly string[] {
  return view.once(`mapped from ${preId.toLowerCase()}`, (all) => {
    const sections = new Set<string>();
    const targets = new Map<string, string>();
    const add = (name: string) => {
      if (name !== '' && !name.includes('%')) targets.set(name.toLowerCase(), name);
    };
    for (const { row } of all.facts('pre-id', preId)) {
      const entry = row.entry!;
      if (!isOneToMany(entry)) {
        add(oneToOneTarget(entry)?.value ?? '');
        continue;
      }
      const section = entry.fields[1]!.value;
      if (!sections.has(section))
        for (const id of idsOfValueMap(all, section).slice(0, mostTargets + 1)) add(id);
      sections.add(section);
      if (targets.size > mostTargets) break;
    }
    return [...targets.values()];
  });
}

/** Whether a one-to-many row names, by mistake, a section that is there for something else. */
export function isReservedMap(sectionName: string): boolean {
  return knownSections.some((name) => name.toLowerCase() === sectionName.toLowerCase());
}
