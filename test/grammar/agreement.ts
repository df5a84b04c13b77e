// Holds what a TextMate grammar says of a text against what the tree says of it.
import type { IGrammar } from 'vscode-textmate';
import { type Entry, type Field, type Span, Tree } from '../../server/src/syntax';
import { type GrammarLine, type GrammarToken, tokenizeLines } from './tokenizer';

/** What the two are compared in; spans in UTF-16 code units of the text. */
interface Findings {
  /** The names between the brackets of a header. */
  readonly sections: Span[];
  /** Headers without a closing bracket; the span is the opening one. */
  readonly unclosed: Span[];
  readonly comments: Span[];
  readonly keys: Span[];
  readonly strings: Span[];
  /** `%tokens%` and dirids. */
  readonly tokens: Span[];
  /** Lines behind which something stays open; the span is empty and stands at the line's start. */
  readonly open: Span[];
}

function noFindings(): Findings {
  return { sections: [], unclosed: [], comments: [], keys: [], strings: [], tokens: [], open: [] };
}

/**
 * Lists where grammar and tree disagree on `text`: section names, headers without a bracket, comments, keys, quoted
 * strings, `%tokens%`, and the lines that a continuation leads on from. An empty list is full agreement.
 */
export function disagreements(grammar: IGrammar, text: string): string[] {
  const { lines, offsets } = splitLines(text);
  const { findings: tree, unsure } = findingsOfTree(Tree.parse(text), offsets);
  const seen = findingsOfGrammar(tokenizeLines(grammar, lines), offsets);
  const sure = (token: Span) => !unsure.some(({ start, end }) => token.start < end && start < token.end);
  const result: string[] = [];
  for (const kind of Object.keys(tree) as (keyof Findings)[]) {
    const show = (span: Span) =>
      `${span.start}..${span.end} ${JSON.stringify(text.slice(span.start, span.end))}`;
    const expected = tree[kind].map(show);
    const actual = (kind === 'tokens' ? seen.tokens.filter(sure) : seen[kind]).map(show);
    result.push(...minus(expected, actual).map((item) => `${kind}: the grammar misses ${item}`));
    result.push(...minus(actual, expected).map((item) => `${kind}: only the grammar has ${item}`));
  }
  return result;
}

function minus(items: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}

/**
 * The lines as the setupapi reader ends them, at LF and CRLF only, and where each starts. VS Code ends a line at a
 * lone CR as well, so there a file with lone CRs is coloured differently from how Windows reads it.
 */
function splitLines(text: string): { lines: string[]; offsets: number[] } {
  const lines = text.split('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    offsets.push(offset);
    offset += line.length + 1;
    if (line.endsWith('\r') && index < lines.length - 1) lines[index] = line.slice(0, -1);
  }
  return { lines, offsets };
}

/** What the tree finds, and the fields in which a grammar cannot pair `%` signs as the reader does. */
function findingsOfTree(tree: Tree, offsets: readonly number[]): { findings: Findings; unsure: Span[] } {
  const found = noFindings();
  const unsure: Span[] = [];
  for (const { row, offset } of tree.rows()) {
    const add = (list: Span[], span: Span | undefined) => {
      if (span !== undefined && span.end > span.start) list.push(moved(span, offset));
    };
    const { header, entry } = row;
    if (header?.close === undefined)
      add(found.unclosed, header && { start: header.open, end: header.open + 1 });
    else add(found.sections, header.nameSpan);
    if (entry === undefined) {
      add(found.comments, row.comment);
      continue;
    }
    for (const comment of entry.comments) add(found.comments, comment);
    for (const string of entry.strings) add(found.strings, string);
    if (entry.key !== null) add(found.keys, keyOnItsLine(entry, entry.key));
    for (const { lineBreak } of entry.continuations) {
      if (lineBreak === undefined) continue;
      const start = offsets.findLast((each) => each <= offset + lineBreak)!;
      found.open.push({ start, end: start });
    }
    for (const field of entry.key === null ? entry.fields : [entry.key, ...entry.fields]) {
      if (isInOnePiece(entry, field)) {
        for (const token of tokensIn(row.text.slice(field.start, field.end))) {
          add(found.tokens, moved(token, field.start));
        }
      } else {
        add(unsure, field);
      }
    }
  }
  return { findings: found, unsure };
}

/** The part of a key that stands on the line of its "=": a grammar reads one line and cannot see the rest. */
function keyOnItsLine(entry: Entry, key: Field): Span {
  const joint = entry.continuations.findLast((each) => each.end <= entry.equals!);
  return { start: Math.max(key.start, joint?.end ?? 0), end: key.end };
}

/** Whether all `%` signs of a field stand on one line and on one side of its quotation marks. */
function isInOnePiece(entry: Entry, field: Field): boolean {
  if (entry.continuations.some((joint) => joint.start < field.end && joint.end > field.start)) return false;
  return !field.quoted || entry.strings.some(({ start, end }) => start === field.start && end === field.end);
}

/** The tokens and dirids of `text`, paired from the left; `%%` is a percent sign. */
function* tokensIn(text: string): Generator<Span> {
  for (const match of text.matchAll(/%[^%]*%/g)) {
    if (match[0] !== '%%') yield { start: match.index, end: match.index + match[0].length };
  }
}

const scopes = {
  sections: 'entity.name.section.',
  comments: 'comment.line.semicolon.',
  keys: 'variable.other.key.',
  strings: 'string.quoted.double.',
} as const;

function findingsOfGrammar(lines: readonly GrammarLine[], offsets: readonly number[]): Findings {
  const found = noFindings();
  for (const [line, { text, tokens, depth }] of lines.entries()) {
    const offset = offsets[line]!;
    for (const kind of ['sections', 'comments', 'strings'] as const) {
      for (const run of runs(tokens, scopes[kind])) found[kind].push(moved(run, offset));
    }
    for (const run of runs(tokens, scopes.keys)) {
      // Blanks around a key are coloured with it, which nobody can see.
      const key = text.slice(run.start, run.end).replace(blanksBehind, '');
      if (key !== '') found.keys.push(moved({ start: run.start, end: run.start + key.length }, offset));
    }
    for (const token of tokens) {
      if (hasScope(token, 'variable.other.constant.token.') || hasScope(token, 'constant.numeric.dirid.')) {
        found.tokens.push(moved(token, offset));
      }
    }
    const bracket = tokens.findIndex((token) => hasScope(token, 'punctuation.definition.section.begin.'));
    if (bracket >= 0 && !tokens.some((token) => hasScope(token, 'punctuation.definition.section.end.'))) {
      found.unclosed.push(moved(tokens[bracket]!, offset));
    }
    // What is open at the end of the text leads nowhere.
    if (depth > 0 && line < lines.length - 1) found.open.push({ start: offset, end: offset });
  }
  return found;
}

const blanksBehind = /[ \t\r\v\f\0]+$/;

/** The runs of neighbouring tokens that have a scope beginning with `scope`. */
function runs(tokens: readonly GrammarToken[], scope: string): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const token of tokens) {
    if (!hasScope(token, scope) || token.end <= token.start) continue;
    const last = result.at(-1);
    if (last?.end === token.start) last.end = token.end;
    else result.push({ start: token.start, end: token.end });
  }
  return result;
}

function hasScope(token: GrammarToken, scope: string): boolean {
  return token.scopes.some((each) => each.startsWith(scope));
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
