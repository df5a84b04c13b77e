import { type Fact, type FileModel, inOrder, nameSpan, needsQuotes, rangeInRowOf } from '../../model';
import type { Range, Span } from '../../syntax';

/** A name, or a part of one, that changes. */
export interface NamePart {
  readonly file: FileModel;
  readonly fact: Fact;
  /** Which part of the fact's name it is. */
  readonly part: Span;
}

/** Something that can get another name. */
export interface Renaming {
  /** The name that changes, as it is written in most places. */
  readonly name: string;
  /** The place that was asked about, where it can be told without all others. */
  readonly here?: NamePart;
  /** All places that change. */
  parts(): readonly NamePart[];
  /** Why it cannot have a name: a full sentence; undefined where it can. The name differs in more than case. */
  refusal(newName: string): string | undefined;
}

export interface Refusal {
  readonly refused: string;
}

/** The whole name of a fact as a part that changes. */
export function wholeName(file: FileModel, fact: Fact): NamePart {
  return { file, fact, part: { start: 0, end: fact.name.length } };
}

/** A replacement of text. Ranges of one file do not overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits that write a new name in all places, by the URI of the file, in the order of the text. */
export function editsOf(parts: readonly NamePart[], newName: string): Record<string, TextEdit[]> {
  const edits = parts.map((part) => {
    const { span, text } = written(part, newName);
    return {
      uri: part.file.uri,
      range: rangeInRowOf(part.file, part.fact, span),
      newText: text,
      old: part.fact.row.text.slice(span.start, span.end),
    };
  });
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText, old } of inOrder(edits)) {
    if (newText === old) continue;
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return changes;
}

/** Where the part of a name stands that changes; the whole name where it is not written in one piece. */
export function partSpan({ fact, part }: NamePart): Span {
  const inside = nameSpan(fact);
  if (!isInOnePiece(fact)) return inside;
  return { start: inside.start + part.start, end: inside.start + part.end };
}

/** What to write where. Only the changing part is touched where that is enough. */
function written(place: NamePart, newPart: string): { span: Span; text: string } {
  const { fact, part } = place;
  const text = fact.row.text.slice(fact.span.start, fact.span.end);
  const name = fact.name.slice(0, part.start) + newPart + fact.name.slice(part.end);
  if (isToken(fact)) {
    // A single quotation mark inside goes on to open or close what stands around the token.
    const odd = text.split('"').length % 2 === 0;
    return isInOnePiece(fact)
      ? { span: partSpan(place), text: newPart }
      : { span: nameSpan(fact), text: odd ? `${name}"` : name };
  }
  const quoted = text.includes('"');
  const bare = fact.usage === 'header' || fact.usage === 'bound' || fact.usage === 'home-network';
  if (isInOnePiece(fact) && (bare || quoted || !needsQuotes(name))) {
    return { span: partSpan(place), text: newPart };
  }
  return { span: fact.span, text: quoted || needsQuotes(name) ? `"${name}"` : name };
}

function isToken({ symbol, usage }: Fact): boolean {
  return symbol === 'token' && usage === 'use';
}

/** Whether the name is written as it is, without quotes or line continuations inside. */
function isInOnePiece(fact: Fact): boolean {
  const { start, end } = nameSpan(fact);
  return fact.row.text.slice(start, end) === fact.name;
}
