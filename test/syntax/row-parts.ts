import type { Row, Span } from '../../server/src/syntax';

/**
 * Everything that a row says of its parts, in the order in which they stand in it: what it is, from which offset on,
 * and between angles the text there; for a key or a field also its value, where that is another text.
 */
export function partsOf(row: Row): string {
  const { header, entry, comment, text } = row;
  const parts: { start: number; said: string }[] = [];
  const add = (what: string, { start, end }: Span, more = '') =>
    parts.push({ start, said: `${what} ${start} ‹${text.slice(start, end)}›${more}` });
  const at = (what: string, start: number | undefined) => {
    if (start !== undefined) add(what, { start, end: start + 1 });
  };
  if (header !== undefined) {
    const written = text.slice(header.nameSpan.start, header.nameSpan.end);
    at('open', header.open);
    add('name', header.nameSpan, written === header.name ? '' : ` = ‹${header.name}›`);
    at('close', header.close);
  }
  if (entry !== undefined) {
    for (const field of [entry.key, ...entry.fields]) {
      if (field === null) continue;
      const value = text.slice(field.start, field.end) === field.value ? '' : ` = ‹${field.value}›`;
      add(field === entry.key ? 'key' : 'field', field, `${value}${field.quoted ? ' quoted' : ''}`);
    }
    at('equals', entry.equals);
    for (const comma of entry.commas) at('comma', comma);
    for (const string of entry.strings) add('string', string, string.closed ? '' : ' open');
    for (const { lineBreak, ...span } of entry.continuations) {
      add('continuation', span, lineBreak === undefined ? ' to the end' : ` over ${lineBreak}`);
    }
    for (const each of entry.comments) if (each !== entry.comment) add('comment', each);
  }
  if (comment !== undefined) add('comment', comment, ' behind all');
  return parts
    .sort((a, b) => a.start - b.start)
    .map(({ said }) =>
      said.replaceAll('\r', '␍').replaceAll('\n', '␊').replaceAll('\0', '␀').replaceAll('\x1a', '␚'),
    )
    .join(' | ');
}
