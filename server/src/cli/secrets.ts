import { isSecretKey } from '../language/secrets';
import type { Row, Tree } from '../syntax';
import { endOfLine, startOfLine } from '../syntax/text';

/** What a report shows in the place of a password or a product key. Its length tells nothing. */
export const mask = '********';

/** A line as a report may show it. */
export interface ShownLine {
  readonly text: string;
  /** Where in the line, in UTF-16 code units, something begins that must not be shown; it goes to the line's end. */
  readonly secretFrom: number | undefined;
}

/** A word that an equals sign or a comma follows: a key, or the name of a registry value. */
const assigned = /(?<![\w.-])([\w.-]+)"?\s*[=,]\s*/g;
/** The first word of a line whose equals sign is missing, or that is commented out. */
const firstWord = /^[\s;]*"?([\w.-]+)"?[\s:]+(?=[^\s:=,])/;
const productKey = /\b[0-9a-z]{5}(?:-[0-9a-z]{5}){4}\b/gi;

/**
 * A line of a file, and what of it must stay secret. Text that does not parse, or that is commented out, holds real
 * passwords too, so this looks at the characters and not at what Setup makes of them.
 *
 * @param line 0-based; beyond the last line, the last one.
 */
export function shownLine(tree: Tree, line: number): ShownLine {
  const place = tree.rowAtLine(line);
  if (place === undefined) return { text: '', secretFrom: undefined };
  const { row } = place;
  const start = startOfLine(row.text, line - place.line);
  const text = row.text.slice(start, endOfLine(row.text, start));
  // What a line with a password goes on with in the next one belongs to the password.
  if (start > 0 && secretFrom(row.text.slice(0, start)) !== undefined) return { text, secretFrom: 0 };
  return { text, secretFrom: secretFrom(text) };
}

/** The secrets in rows that a message may repeat. */
export function secretsIn(rows: Iterable<Row>): Set<string> {
  const secrets = new Set<string>();
  for (const row of rows) for (const secret of secretsOf(row)) secrets.add(secret);
  return secrets;
}

/** A message without these secrets, and without anything that looks like a product key. */
export function withoutSecrets(message: string, secrets: Iterable<string>): string {
  let safe = message.replace(productKey, mask);
  for (const secret of secrets) safe = replaceWord(safe, secret);
  return safe;
}

/** Many findings may speak of the same row. */
const known = new WeakMap<Row, readonly string[]>();

function secretsOf(row: Row): readonly string[] {
  let secrets = known.get(row);
  if (secrets === undefined) {
    const from = secretFrom(row.text) ?? row.text.length;
    const values = (row.entry?.fields ?? []).filter(({ start }) => start >= from).map(({ value }) => value);
    secrets = [row.text.slice(from).trim(), ...values].filter((value) => value !== '');
    known.set(row, secrets);
  }
  return secrets;
}

function secretFrom(text: string): number | undefined {
  const found: number[] = [];
  for (const match of text.matchAll(assigned)) {
    if (isSecret(match[1]!)) found.push(match.index + match[0].length);
  }
  const first = firstWord.exec(text);
  if (first !== null && isSecret(first[1]!)) found.push(first[0].length);
  const key = text.search(productKey);
  if (key >= 0) found.push(key);
  const from = Math.min(...found);
  return from < text.trimEnd().length ? from : undefined;
}

/** The account that joins the domain is half of what an intruder needs. */
function isSecret(word: string): boolean {
  return isSecretKey(word) || word.toLowerCase() === 'domainadmin';
}

/** Replaces a value wherever it does not stand inside of a longer word. */
function replaceWord(message: string, value: string): string {
  let safe = '';
  let from = 0;
  for (let at = message.indexOf(value); at >= 0; at = message.indexOf(value, at + value.length)) {
    const inWord =
      (/\w/.test(value[0]!) && /\w/.test(message[at - 1] ?? '')) ||
      (/\w/.test(value.at(-1)!) && /\w/.test(message[at + value.length] ?? ''));
    if (inWord) continue;
    safe += message.slice(from, at) + mask;
    from = at + value.length;
  }
  return safe + message.slice(from);
}
