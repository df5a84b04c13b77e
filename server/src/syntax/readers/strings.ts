import { folded, type ReadSection } from './reading';
import type { TokenLookup } from './tokens';

/** The strings sections of a file, and what tokens stand for. Source: install/inf-strings-section. */

/** Tokens in lower case and their values. Of several definitions of one name the first counts. */
export type StringTable = ReadonlyMap<string, string>;

/** The ten low bits of a LANGID are the primary language, the bits above the sublanguage; 0 is the neutral one. */
const primaryLanguage = 0x3ff;

/** Whether a section defines tokens: [Strings] or [Strings.LLLL]. In these, percent signs are plain text. */
export function isStringsSection(name: string): boolean {
  return folded(name) === 'strings' || languageOf(name) !== undefined;
}

/** The language of a section [Strings.LLLL], whose suffix is a LANGID of four hexadecimal digits. */
function languageOf(name: string): number | undefined {
  const suffix = /^strings\.([0-9a-f]{4})$/i.exec(name)?.[1];
  return suffix === undefined ? undefined : Number.parseInt(suffix, 16);
}

/**
 * The one section out of which setupapi takes the tokens on a machine of a language: the section of that language,
 * else of its neutral sublanguage, else of any sublanguage of it, else [Strings]. It is taken as a whole: a token that
 * it does not define is undefined.
 *
 * @param language a LANGID; undefined for [Strings].
 */
export function chosenStrings(
  sections: readonly ReadSection[],
  language: number | undefined,
): StringTable | undefined {
  const inLanguage = (is: (own: number) => boolean) =>
    sections.find(({ name }) => {
      const own = languageOf(name);
      return own !== undefined && is(own);
    });
  const section =
    (language === undefined
      ? undefined
      : (inLanguage((own) => own === language) ??
        inLanguage((own) => own === (language & primaryLanguage)) ??
        inLanguage((own) => (own & primaryLanguage) === (language & primaryLanguage)))) ??
    sections.find(({ name }) => folded(name) === 'strings');
  return section && tableOf(section);
}

/**
 * The sections in which text-mode Setup looks for a token, one after the other: the section of the language, that of
 * its neutral sublanguage, [Strings].
 */
export function stringsInTurn(
  sections: readonly ReadSection[],
  language: number | undefined,
): readonly StringTable[] {
  const wanted = language === undefined ? ['strings'] : [language, language & primaryLanguage, 'strings'];
  return wanted.flatMap((want) => {
    const found = sections.find(({ name }) =>
      want === 'strings' ? folded(name) === want : languageOf(name) === want,
    );
    return found === undefined ? [] : [tableOf(found)];
  });
}

function tableOf({ lines }: ReadSection): StringTable {
  const table = new Map<string, string>();
  for (const { key, fields } of lines) {
    if (key !== null && !table.has(folded(key))) table.set(folded(key), fields[0] ?? '');
  }
  return table;
}

/**
 * What tokens stand for. A number is a dirid where its directory is known. After a directory that ends in a backslash
 * a backslash in the text is left out, which does not happen after strings. Sources: install/inf-strings-section,
 * install/using-dirids.
 *
 * @param tables where a name is looked up, the first one that has it counting.
 */
export function tokenLookup(
  tables: readonly StringTable[],
  directories: ReadonlyMap<number, string> = new Map(),
): TokenLookup {
  return (name, next) => {
    const directory = /^-?[0-9]+$/.test(name) ? directories.get(Number(name)) : undefined;
    if (directory !== undefined) {
      return next === '\\' && directory.endsWith('\\') ? directory.slice(0, -1) : directory;
    }
    for (const table of tables) {
      const value = table.get(folded(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
