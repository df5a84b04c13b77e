import type { Part } from '../../model';
import { Memory } from '../../model/memory';
import { type EntryPlace, type FileView, KeptEntry } from '../context';
import { removeRow } from '../edits';
import { haveSameFields } from '../entries';
import { defineRule } from '../rule';
import { flagsNumber } from './numbers';
import { appends, deletes, keyOnly } from './registry-row';
import { isFirstOfFew } from './sections';
import { setupText } from './strings';

/** Longer sections are not looked at: every row of them would be compared for every key that is typed. */
const mostRows = 2000;

export const infRegDuplicateValue = defineRule({
  id: 'inf-reg-duplicate-value',
  dialects: ['inf', 'answerfile'],
  severity: 'information',
  title: 'Registry value that a section writes twice',
  what: 'Two rows of an AddReg section write the same value. Sections of more than 2000 rows are not looked at.',
  why: 'Setup takes the rows in their order. The last one wins, and the one before has no effect.',
  fix: 'Take the row out that has no effect.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,,fast
HKLM,Software\\Acme,Mode,,a
HKLM,software\\acme,speed,0x20000,slow
;                  ^^^^^ inf-reg-duplicate-value
HKLM,Software\\Acme,Mode,,a
;                  ^^^^ inf-reg-duplicate-value
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10000,a\nHKLM,S,A,0x10008,b\nHKLM,S,A,0x10008,c\n',
    // Two registries, a value that is deleted first, one that is written only where it is missing.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x1000,a\nHKLM,S,A,0x4000,b\nHKLM,S,B,4\nHKLM,S,B,,b\nHKLM,S,C,,a\nHKLM,S,C,2,b\n',
    '[DefaultInstall]\nAddReg=A,B\n[A]\nHKLM,S,A,,a\nHKLM,S,,0x10\nHKLM,S,,0x10\nHKLM,S\nHKLM,S\n[B]\nHKLM,S,A,,b\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,%Gone%,a\nHKLM,S,A,%Gone%,b\nHKLM,S,%V%,,a\nHKLM,S,%W%,,b\n',
  ],
  sections: {
    roles: ['add-registry'],
    check(section, context) {
      if (section.roles.size > 1 || !isFirstOfFew(context, section)) return;
      let rows = 0;
      for (const { count } of context.rowsOf(section.name)) rows += count;
      if (rows > mostRows) return;
      const seen = new Map<string, EntryPlace>();
      for (const part of context.parts(section.name)) {
        for (const [value, place] of valuesOf(part)) {
          const before = seen.get(value);
          seen.set(value, place);
          if (before === undefined || !isWritten(before, context) || !isWritten(place, context)) continue;
          const same = haveSameFields(before.entry, place.entry);
          context.report(
            place.row,
            place.part,
            place.entry.fields[2]!,
            same
              ? 'This value is written with the same data above. Take one of the two rows out.'
              : 'This value is written above already; this row wins, and that one has no effect. Take it out.',
            {
              severity: same ? 'hint' : 'information',
              related: [
                {
                  ...before,
                  span: before.entry.fields[2]!,
                  file: context.model,
                  message: 'It is written here first.',
                },
              ],
              data: before,
            },
          );
        }
      }
    },
  },
  fixes({ data }, { file }) {
    const { row, part } = data as EntryPlace;
    const offset = file.offsetOfRow(part, row);
    const place = file.tree.rowAt(offset);
    if (place === undefined) return [];
    return [{ title: 'Remove the row above', edits: [removeRow(place)], safe: false }];
  },
});

/** The values that a run of rows names, which stay the same as long as the run does. */
const values = new Memory<Part, readonly (readonly [string, EntryPlace])[]>();

function valuesOf(part: Part): readonly (readonly [string, EntryPlace])[] {
  let found = values.get(part);
  if (found === undefined) {
    const read: (readonly [string, EntryPlace])[] = [];
    for (const row of part.rows) {
      const { entry } = row;
      const [root, subkey, name] = entry?.fields ?? [];
      if (entry === undefined || name === undefined || name.value === '') continue;
      read.push([`${root!.value},${subkey!.value},${name.value}`.toLowerCase(), new KeptEntry(row, part)]);
    }
    found = read;
    values.set(part, found);
  }
  return found;
}

/** Flags under which a row does not simply write its value: it adds to it, keeps it, or writes to a registry of two. */
const otherwise = appends | deletes | keyOnly | 0x5022;

function isWritten({ entry }: EntryPlace, view: FileView): boolean {
  const text = setupText(view, entry.fields[3]?.value ?? '');
  const flags = text === undefined ? undefined : flagsNumber(text);
  return flags !== undefined && (flags & otherwise) === 0;
}
