import type { Part } from '../../model';
import { Memory } from '../../model/memory';
import type { FileView } from '../context';
import { addToSection, lineEnd } from '../edits';
import { defineRule } from '../rule';
import { isUsed } from './tokens';

export const infStringMissingInLanguage = defineRule({
  id: 'inf-string-missing-in-language',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String that a language lacks',
  what: 'An entry uses a string of [Strings] that the section of another language does not have.',
  why: 'The page says that Setup takes the section of its language as a whole and looks into no other one, so that the token stays as it is.',
  fix: 'Define it there too, even where the text is the same.',
  pages: ['install/inf-strings-section', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1295],
  good: '[Version]\nProvider=%A%\n[Strings]\nA="x"\n[Strings.0407]\nA="y"\n',
  bad: `[Version]
Provider=%A%%B%
[Strings]
A="x"
B="z"
[Strings.0407]
;^^^^^^^^^^^^ inf-string-missing-in-language
A="y"
`,
  silent: [
    '[Version]\nProvider=%A%\n[Strings]\nA="x"\nB="unused"\n[Strings.0407]\na="y"\n',
    '[Version]\nProvider=%A%\n[Strings.0407]\nA="y"\n[strings.0407]\n[Strings.de]\n',
    '[Version]\nProvider=%A%\n[Strings]\nB="x %A%"\n[Strings.0407]\nB="y"\nA="z"\n',
  ],
  sections: {
    roles: ['Strings'],
    check(section, context) {
      const name = section.name.toLowerCase();
      if (name === 'strings' || context.sections(name)[0] !== section) return;
      const missing = missingIn(name, context);
      if (missing.length === 0) return;
      const shown = missing.slice(0, 3).map(({ key }) => key);
      const more = missing.length > shown.length ? ' and more' : '';
      context.reportHeader(
        section,
        `[${section.name}] lacks ${shown.join(', ')}${more}, and Setup looks nowhere else on that language. Define them here too.`,
        { data: missing },
      );
    },
  },
  fixes({ part, data }, { file }) {
    const eol = lineEnd(file.tree);
    const rows = (data as Missing[]).map(({ text }) => text.trimEnd() + eol).join('');
    const edits = [addToSection(file, part.section.name, rows)];
    return [{ title: 'Copy them from [Strings]', edits, safe: false }];
  },
});

/** A string of [Strings] that a language lacks: its key and its row. */
interface Missing {
  readonly key: string;
  readonly text: string;
}

/** So many keys are looked at, and so many missing ones told, so that typing in long sections stays cheap. */
const mostKeys = 2000;
const mostMissing = 50;

function missingIn(language: string, view: FileView): Missing[] {
  const there = keysOf(language, view);
  const missing: Missing[] = [];
  if (there.size > mostKeys) return missing;
  for (const [lower, found] of keysOf('strings', view)) {
    if (there.has(lower) || missing.length === mostMissing) continue;
    if (isUsed(lower, view)) missing.push(found);
  }
  return missing;
}

/** The keys of a section of strings in lower case: all where they are few, else a few more than are looked at. */
function keysOf(name: string, view: FileView): ReadonlyMap<string, Missing> {
  return view.once(`strings of ${name}`, (all) => {
    const keys = new Map<string, Missing>();
    for (const part of all.parts(name)) {
      for (const [lower, key] of keysIn(part)) keys.set(lower, key);
      if (keys.size > mostKeys) break;
    }
    return keys;
  });
}

/** A run of rows never changes, so that its keys are found once. */
const known = new Memory<Part, ReadonlyMap<string, Missing>>();

function keysIn(part: Part): ReadonlyMap<string, Missing> {
  let keys = known.get(part);
  if (keys === undefined) {
    keys = new Map(
      part.rows.flatMap(({ entry, text }) => {
        const key = entry?.key?.value ?? '';
        return key === '' ? [] : [[key.toLowerCase(), { key, text }] as const];
      }),
    );
    known.set(part, keys);
  }
  return keys;
}
