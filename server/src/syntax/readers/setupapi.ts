import type { Tree } from '../tree';
import {
  fieldLengths,
  folded,
  type ReaderOptions,
  type Reading,
  type ReadingError,
  type ReadSection,
} from './reading';
import { type Collected, collect, treeUpTo } from './rows';
import { chosenStrings, isStringsSection, tokenLookup } from './strings';
import { substitute } from './tokens';

/**
 * What SetupOpenInfFile makes of a text that it is to open as a WIN4 INF. The value of a single field is also the key
 * of its line. 0x1A ends the text. Sources: install/general-syntax-rules-for-inf-files, install/inf-strings-section,
 * and the tests of setupapi that Wine keeps and runs on Windows; docs/conformance-syntax.md has a row for each rule.
 */
export function readSetupapi(source: Tree | string, options: ReaderOptions = {}): Reading {
  const { literal, expanded } = options.lengths ?? fieldLengths.windows10;
  const collected = collect(treeUpTo(source, /\x1a/), ({ key, fields }) => {
    const values = fields.map((field) => field.value.slice(0, literal));
    const only = values.length === 1 ? values[0]! : null;
    return { key: key === null ? only : key.value.slice(0, literal), fields: values };
  });
  const { sections } = collected;
  const error = refusal(collected);
  if (!options.expand) return { error, sections };
  const strings = chosenStrings(sections, options.language);
  const lookup = tokenLookup(strings === undefined ? [] : [strings], options.directories);
  const value = (text: string) => substitute(text, lookup, expanded);
  const expandedSections = sections.map((section) =>
    isStringsSection(section.name)
      ? section
      : {
          name: section.name,
          lines: section.lines.map(({ key, fields }) => ({
            key: key === null ? null : value(key),
            fields: fields.map(value),
          })),
        },
  );
  return { error, sections: expandedSections };
}

/**
 * Why the text does not open. Where there is no valid Signature, that is reported, on line 0, even where lines stand
 * before the first section; otherwise such lines are forgiven in a file with a [Strings] section.
 */
function refusal({ sections, badHeader, strayLine }: Collected): ReadingError | null {
  if (badHeader !== undefined) return badHeader;
  if (!hasSignature(sections)) return { name: 'ERROR_WRONG_INF_STYLE', line: 0 };
  if (strayLine === undefined || sections.some(({ name }) => folded(name) === 'strings')) return null;
  return { name: 'ERROR_EXPECTED_SECTION_NAME', line: strayLine };
}

/** Source: install/inf-version-section. `$Windows 95$` is not on the page; Wine takes it. */
const signatures = new Set(['$windows nt$', '$chicago$', '$windows 95$']);

function hasSignature(sections: readonly ReadSection[]): boolean {
  const version = sections.find(({ name }) => folded(name) === 'version');
  const line = version?.lines.find(({ key }) => key !== null && folded(key) === 'signature');
  return line?.fields[0] !== undefined && signatures.has(folded(line.fields[0]));
}
