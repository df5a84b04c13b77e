// The texts that the grammars are held against.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules';

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** The INF, SIF and AnswerFile texts below a folder, by path; none where the folder does not exist. */
export function textsBelow(folder: string): NamedText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(inf|inx|sif|txt|oem)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, text: decode(readFileSync(path)) }));
}

/** As an editor opens it: UTF-16LE with a byte order mark, UTF-8, else a single-byte code page. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}

/** The good and bad examples of all rules, as an editor shows them: without a byte order mark. */
export function ruleExamples(): NamedText[] {
  return rules.flatMap(({ id, good, bad, silent = [] }) =>
    [good, bad, ...silent].flatMap((example) =>
      Object.values(typeof example === 'string' ? { example } : example).map((text) => ({
        path: id,
        text: text.replace(/^\ufeff/, ''),
      })),
    ),
  );
}

/** The texts of the syntax vectors; none where the file does not exist. */
export function syntaxVectors(path: string): NamedText[] {
  if (!existsSync(path)) return [];
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as { id: string; input: string }[];
  return vectors.map(({ id, input }) => ({ path: id, text: input }));
}
