import type { KeyDoc } from '../../language/knowledge';
import type { Entry, Row, Span } from '../../syntax';

/** Types of values that are one text, so that no comma or semicolon in them ends it. */
const singleTypes: ReadonlySet<string> = new Set([
  'string',
  'computername',
  'password',
  'path',
  'path-list',
  'command',
]);

/** Keys that take a text and something else behind a comma: an INF, the kind of a driver, a password. */
const twoParts: ReadonlySet<string> = new Set([
  'computertype',
  'updatehal',
  'updateuphal',
  'createcomputeraccount',
]);

/** Whether a key takes one text and no list. */
export function takesOneText({ name, type, fields, separator }: KeyDoc): boolean {
  if (twoParts.has(name.toLowerCase())) return false;
  return singleTypes.has(type ?? '') && fields === undefined && separator !== ',';
}

/**
 * The comment behind a value, where it is rather the rest of the value: nothing but the semicolon stands between
 * them, as between the folders of a path list.
 */
export function restInComment(row: Row, entry: Entry): Span | undefined {
  const { comment } = entry;
  if (comment === undefined || entry.key === null || comment.start === 0) return undefined;
  const { text } = row;
  const isJoined = /\S/.test(text[comment.start - 1]!) && text[comment.start - 1] !== '"';
  return isJoined && /^;[^\s;]/.test(text.slice(comment.start, comment.end)) ? comment : undefined;
}
