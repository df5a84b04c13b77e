import type { FileModel } from '../../server/src/model';
import type { Tree } from '../../server/src/syntax';
import { modelOutline } from '../../test/support/model-outline';
import { features } from './answers';
import { difference } from './difference';
import { offsetOf } from './plain';
import { type Session, uriOf } from './session';
import type { Ask, PlainWorkspace } from './steps';

/** Something that a session says and a fresh one does not. */
export interface Mismatch {
  /** What differs: `tree`, `model`, `shown` for published diagnostics, `files`, or the name of a feature. */
  readonly what: string;
  readonly detail: string;
}

/** Holds the tree and the model of one file, the published diagnostics of all, and the list of files to a fresh session. */
export function compareState(
  session: Session,
  fresh: Session,
  plain: PlainWorkspace,
  file: string | undefined,
): Mismatch | undefined {
  return (
    (file === undefined ? undefined : compareFile(session, fresh, plain, file)) ??
    compareShown(session, fresh) ??
    compareNames(session, fresh, plain)
  );
}

/** Holds tree and model of a file to those of a fresh session. */
export function compareFile(
  session: Session,
  fresh: Session,
  plain: PlainWorkspace,
  name: string,
): Mismatch | undefined {
  const uri = uriOf(name);
  const file = session.workspace.file(uri);
  const other = fresh.workspace.file(uri);
  const text = plain.file(name).text;
  if (file === undefined || other === undefined || text === undefined) {
    const known = [file !== undefined, other !== undefined, text !== undefined];
    return mismatch('files', difference(known, [text !== undefined, text !== undefined, text !== undefined]));
  }
  return (
    mismatch('tree', textDifference(file.tree, text) ?? treeDifference(file.tree, other.tree)) ??
    mismatch('model', difference(outlineOf(file), outlineOf(other), name))
  );
}

/** What a model says. How its rows are cut into parts depends on the edits, and is nobody's business. */
function outlineOf(file: FileModel): unknown {
  const { facts, ...rest } = modelOutline(file) as { facts: { place: unknown }[] };
  return { ...rest, facts: facts.map((fact) => ({ ...fact, place: undefined })) };
}

/** Holds every feature's answer about a place to that of a fresh session. */
export function compareAnswers(
  session: Session,
  fresh: Session,
  text: string,
  ask: Ask,
): Mismatch | undefined {
  const uri = uriOf(ask.file);
  const { tree } = session.workspace.file(uri)!;
  const place = mismatch('tree', difference(tree.offsetAt(ask.at), offsetOf(text, ask.at), 'offset'));
  if (place !== undefined) return place;
  for (const [what, question] of Object.entries(features)) {
    const found = mismatch(what, difference(question(session, uri, ask), question(fresh, uri, ask)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareShown(session: Session, fresh: Session): Mismatch | undefined {
  const opened = difference([...session.shown.keys()].sort(), [...fresh.shown.keys()].sort(), 'open');
  if (opened !== undefined) return mismatch('files', opened);
  for (const [uri, shown] of session.shown) {
    const found = mismatch('shown', difference(shown, fresh.shown.get(uri), uri));
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareNames(session: Session, fresh: Session, plain: PlainWorkspace): Mismatch | undefined {
  const wanted = difference(
    [...session.workspace.wanted()].sort(),
    [...fresh.workspace.wanted()].sort(),
    'wanted',
  );
  if (wanted !== undefined) return mismatch('files', wanted);
  for (const name of plain.files.keys()) {
    const uri = uriOf(name);
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const last = uri.slice(folder.length + 1);
    const found = difference(
      session.workspace.uriIn(folder, last),
      fresh.workspace.uriIn(folder, last),
      name,
    );
    if (found !== undefined) return mismatch('files', found);
  }
  return undefined;
}

function textDifference(tree: Tree, text: string): string | undefined {
  return tree.text() === text ? undefined : difference(tree.text(), text, 'text');
}

/** Two trees are the same when their rows are; the sums that positions rest on are counted anew. */
function treeDifference(tree: Tree, fresh: Tree): string | undefined {
  const others = fresh.sections[Symbol.iterator]();
  let length = 0;
  let lineBreaks = 0;
  for (const section of tree.sections) {
    const other = others.next().value;
    if (other === undefined) return `section [${section.name}] ≠ nothing`;
    const rows = [section.header, ...section.rows];
    const otherRows = [other.header, ...other.rows];
    for (let at = 0; at < Math.max(rows.length, otherRows.length); at++) {
      const [row, otherRow] = [rows[at], otherRows[at]];
      if (row?.text !== otherRow?.text || row?.kind !== otherRow?.kind) {
        return difference(
          [row?.kind, row?.text],
          [otherRow?.kind, otherRow?.text],
          `row ${at} of [${section.name}]`,
        );
      }
      length += row?.length ?? 0;
      lineBreaks += row?.lineBreaks ?? 0;
    }
    if (section.rows.count !== rows.length - 1) return `[${section.name}]: ${section.rows.count} rows`;
  }
  if (others.next().done !== true) return 'nothing ≠ section';
  return (
    difference([tree.length, tree.lineBreaks], [length, lineBreaks], 'sums') ??
    difference([tree.length, tree.lineBreaks], [fresh.length, fresh.lineBreaks], 'sums')
  );
}

function mismatch(what: string, detail: string | undefined): Mismatch | undefined {
  return detail === undefined ? undefined : { what, detail };
}
