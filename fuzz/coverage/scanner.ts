import { Tree } from '../../server/src/syntax';
import { profileSections, type ReaderName, readAs, readerNames } from '../../server/src/syntax/readers';
import { outline } from '../../test/support/outline';
import { difference } from '../edits/difference';
import { Input } from './input';

/** The languages with which the readers choose their strings: none, one in use, one of no sublanguage. */
const languages = [undefined, 0x0407, 0x0007];

/**
 * Target of the coverage-guided fuzzer: reads a text in all ways there are, changes it a few times, and holds what it
 * says after each change to a fresh reading.
 *
 * @throws where anything that docs/reliability.md promises of texts does not hold.
 */
export function fuzz(data: Uint8Array): void {
  const input = new Input(data);
  const wide = input.byte() % 2 === 1;
  const edits = Array.from({ length: input.byte() % 4 }, () => ({
    at: input.word(),
    length: input.byte(),
    text: input.text(input.byte() % 32, wide),
  }));
  let text = input.text(Infinity, wide);
  let tree = Tree.parse(text);
  checkRows(tree, text);
  checkReaders(tree, text);
  for (const { at, length, text: inserted } of edits) {
    const start = at % (text.length + 1);
    const end = Math.min(start + length, text.length);
    text = text.slice(0, start) + inserted + text.slice(end);
    tree = tree.edit({ start, end }, inserted);
    checkRows(tree, text);
    same('tree after an edit', outline(tree), outline(Tree.parse(text)));
  }
  if (edits.length > 0) checkReaders(tree, text);
}

/** Rows joined are the text, and whatever a row says of its parts lies in it, one part behind the other. */
function checkRows(tree: Tree, text: string): void {
  let offset = 0;
  for (const { row, offset: told } of tree.rows()) {
    same('offset of a row', told, offset);
    if (text.slice(offset, offset + row.length) !== row.text)
      throw new Error(`row at ${offset} is another text`);
    offset += row.length;
    const { entry, header, comment } = row;
    const spans = [header?.nameSpan, comment, entry?.key ?? undefined];
    spans.push(...(entry?.fields ?? []), ...(entry?.strings ?? []), ...(entry?.continuations ?? []));
    for (const span of spans) {
      if (span !== undefined && !(0 <= span.start && span.start <= span.end && span.end <= row.length)) {
        throw new Error(`span ${span.start} to ${span.end} of a row of ${row.length} characters`);
      }
    }
    if (entry !== undefined) same('commas', entry.commas.length, entry.fields.length - 1);
    for (const places of [entry?.commas, entry?.strings.map(({ start }) => start)]) {
      if (places?.some((place, at) => at > 0 && places[at - 1]! >= place))
        throw new Error('places out of order');
    }
  }
  same('length', offset, text.length);
  same('text', tree.text(), text);
  for (let at = 0; at <= text.length; at += 1 + (text.length >> 4)) {
    const insideCrlf = text[at] === '\n' && text[at - 1] === '\r';
    same('offset of a position', tree.offsetAt(tree.positionAt(at)), insideCrlf ? at - 1 : at);
  }
}

/** The readers make the same of a text as of its tree. */
function checkReaders(tree: Tree, text: string): void {
  for (const reader of readerNames as readonly ReaderName[]) {
    for (const language of languages) {
      const options = { expand: true, ...(language === undefined ? {} : { language }) };
      same(reader, readAs(reader, tree, options), readAs(reader, text, options));
    }
  }
  same('profile', profileSections(tree), profileSections(text));
}

function same(what: string, left: unknown, right: unknown): void {
  const found = difference(left, right);
  if (found !== undefined) throw new Error(`${what}: ${found}`);
}
