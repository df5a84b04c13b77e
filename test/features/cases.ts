import { readFileSync } from 'node:fs';
import type { RenameEdits } from '../../server/src/features/rename';
import { Workspace } from '../../server/src/model';
import type { Position } from '../../server/src/syntax';
import { filesOf, type Mark, marksOf } from '../support/marks';
import { root } from '../support/project';

/** A mark and the file that it stands in. */
export interface FileMark extends Mark {
  readonly uri: string;
}

/**
 * A case of a fixture file: `== title`, lines `> word: text` that say what is done or expected, then the files.
 * A file without text is on disk but not loaded. Marks stand under names; see test/support/marks.ts.
 */
export interface Case {
  readonly title: string;
  readonly said: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly FileMark[];
}

/** The cases of a file of test/features/fixtures. */
export function casesIn(fileName: string): Case[] {
  const text = readFileSync(`test/features/fixtures/${fileName}`, 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const title = part.slice(0, part.indexOf('\n'));
      const said = new Map<string, string>();
      const rest = part
        .slice(title.length + 1)
        .replace(/^> ([\w-]+): ?(.*)\n/gm, (_, word: string, saying: string) => {
          said.set(word, saying);
          return '';
        });
      // Characters that an editor would not show or not keep are written out.
      const shown = rest.replaceAll('\\u{d}', '\r').replaceAll('\\u{0}', '\0');
      const files = new Map(Object.entries(filesOf(shown.trimStart(), 'acme.inf')));
      const marks = [...files].flatMap(([name, content]) =>
        marksOf(content).map((mark) => ({ ...mark, uri: uriOf(name) })),
      );
      return { title, said, files, marks };
    });
}

export function uriOf(name: string): string {
  return `${root}/${name}`;
}

/** The files of a case as neighbours on disk; nothing is open. */
export function workspaceOf({ files }: Case): Workspace {
  const workspace = new Workspace();
  for (const [name, text] of files) {
    if (text.trim() === '') workspace.noteFile(uriOf(name));
    else workspace.loadFile(uriOf(name), text);
  }
  return workspace;
}

/** The marks with a label, in the order of the files' names and the text. */
export function marked(example: Case, ...labels: string[]): FileMark[] {
  const order = (a: FileMark, b: FileMark) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
  return example.marks.filter(({ text }) => labels.includes(text)).sort(order);
}

/** The positions at the start, in the middle and at the end of a mark. */
export function positionsIn({ line, start, end }: Mark): Position[] {
  return [start, (start + end) >> 1, end].map((character) => ({ line, character }));
}

/** A location in short: `name line:start-end`. */
export function short({ uri, range }: { uri: string; range: { start: Position; end: Position } }): string {
  const { start, end } = range;
  const until = end.line === start.line ? `${end.character}` : `${end.line}:${end.character}`;
  return `${uri.slice(root.length + 1)} ${start.line}:${start.character}-${until}`;
}

/** A mark in the same form. */
export function shortMark({ uri, line, start, end }: FileMark): string {
  return short({ uri, range: { start: { line, character: start }, end: { line, character: end } } });
}

/** Puts edits into the files of a workspace, as if they had changed on disk. */
export function applyRename(workspace: Workspace, changes: RenameEdits['changes']): void {
  for (const [uri, edits] of Object.entries(changes)) {
    let { tree } = workspace.file(uri)!;
    for (const { range, newText } of [...edits].reverse()) {
      tree = tree.edit({ start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) }, newText);
    }
    workspace.loadFile(uri, tree.text());
  }
}
