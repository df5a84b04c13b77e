import { features } from '../../fuzz/edits/answers';
import { LiveDiagnostics } from '../../server/src/features/diagnostics';
import { Workspace } from '../../server/src/model';
import { RuleEngine, rules } from '../../server/src/rules';
import { Tree } from '../../server/src/syntax';
import { readAs, readerNames } from '../../server/src/syntax/readers';
import type { HostileText } from './texts';

/** Does one step of the work on a text. What measures the steps may do so around `work`. */
export type Step = <T>(what: string, work: () => T) => T;

const uri = 'file:///project/';
const mostFindings = 500;

/**
 * Does everything with a text that the product does: reads it, checks it, asks every feature at several places, and
 * edits it in several places with a check behind each edit.
 *
 * @param count so much of what it is full of the text has.
 * @throws where something fails, and where the text is another one behind the edits and their undoing.
 */
export function play({ file, make }: HostileText, count: number, edits: 'a few' | 'many', step: Step): void {
  const text = make(count);
  step('parse', () => Tree.parse(text));
  for (const reader of readerNames) step(`read as ${reader}`, () => readAs(reader, text, { expand: true }));
  const workspace = new Workspace();
  const own = uri + file;
  step('open', () => workspace.openFile(own, text));
  const engine = new RuleEngine(workspace, rules, { clientIds: [] });
  engine.watch(own);
  const live = new LiveDiagnostics(workspace, engine);
  const levels = {};
  const check = () => live.worst(own, levels, mostFindings);
  step('check', check);

  const model = workspace.file(own)!;
  const offsets = edits === 'many' ? placesIn(text) : placesIn(text).filter((_, at) => at % 2 === 0);
  const places = offsets.map((offset) => model.tree.positionAt(offset));
  for (const [feature, ask] of Object.entries(features)) {
    if (feature === 'diagnostics') continue;
    step(feature, () => {
      for (const at of places) ask({ workspace, engine }, own, { file, at, to: at, newName: 'Other' });
    });
  }

  const edit = (start: number, end: number, inserted: string) => {
    workspace.changeFile(own, model.tree.edit({ start, end }, inserted));
    check();
  };
  for (const inserted of edits === 'many' ? ['x', '\n', '"', '[B]\n', ';'] : ['"', '[B]\n']) {
    step(`edit ${JSON.stringify(inserted)}`, () => {
      for (const offset of offsets) {
        edit(offset, offset, inserted);
        edit(offset, offset + inserted.length, '');
      }
    });
  }
  step('edit all', () => {
    edit(0, text.length, '');
    edit(0, 0, text);
  });
  if (model.tree.text() !== text) throw new Error('the text is another one');
}

/** The start, the end, and places between them: some in the middle of a line, some at the start of one. */
function placesIn(text: string): number[] {
  const middle = text.length >> 1;
  const lineStart = text.lastIndexOf('\n', middle) + 1;
  return [0, 6, lineStart, lineStart + 2, middle, text.length - 2, text.length].map((offset) =>
    Math.min(Math.max(offset, 0), text.length),
  );
}
