import type { FileModel, Workspace } from '../model';
import { factsOfAnyRow } from '../model/facts';
import type { Edit, Finding, Fix, RuleEngine, RuleLevels } from '../rules';
import { type ActiveFinding, activeFindings } from '../rules/active';
import { lineEnd } from '../rules/edits';
import { fixAll, hasSafeFix } from '../rules/fix-all';
import type { Range, Span } from '../syntax';
import { byteOrderMark } from '../syntax/characters';

/** A change of text at positions; none of an action's overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Of more findings than this it is not told beforehand which can be mended: that would cost all their fixes. */
const mostLookedAt = 500;

/** A finding that an action is about. */
export interface MendedFinding {
  readonly rule: string;
  readonly range: Range;
}

/** Something that can be done about findings. */
export interface CodeAction {
  readonly kind: CodeActionKind;
  readonly title: string;
  /** What goes away with it; empty for actions on the whole file. */
  readonly diagnostics: readonly MendedFinding[];
  /** The change. Where it is costly to find, it is left out: `fixAllEdits` gives it for `all`. */
  readonly edits?: readonly TextEdit[];
  /** Which findings to mend: those of one rule, or of all rules; and whether they are so many that it takes time. */
  readonly all?: { readonly rule: string | undefined; readonly many: boolean };
  /** Whether it is the one that most people want. */
  readonly preferred: boolean;
}

/** `fix` mends what is in the range, `fix-all-of-rule` the same mistake in the whole file, `fix-all` everything. */
export type CodeActionKind = 'fix' | 'fix-all-of-rule' | 'suppress' | 'fix-all';

/**
 * What can be done about the findings that touch a range, best first, and about all findings of the file.
 *
 * @param kinds what is wanted; all kinds without it.
 */
export function codeActions(
  workspace: Workspace,
  engine: RuleEngine,
  uri: string,
  range: Range,
  levels: RuleLevels = {},
  kinds?: readonly CodeActionKind[],
): CodeAction[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const wanted = (kind: CodeActionKind) => kinds === undefined || kinds.includes(kind);
  // Editors ask at every step of the cursor: who moves it must not wait for the rest of a large file.
  const found = engine.isUnderWay(uri) ? engine.knownFindings(uri) : engine.findings(uri);
  const all = activeFindings(file, engine, levels, found);
  const touched = touchedBy(file, all, range);
  const actions: CodeAction[] = [];
  const add = (more: readonly CodeAction[]) => {
    for (const action of more) actions.push(action);
  };
  if (wanted('fix')) add(fixesOf(touched, file, workspace));
  if (wanted('fix-all-of-rule')) add(fixesOfRules(touched, all, file, workspace));
  if (wanted('suppress')) add(suppressions(touched, file));
  const mayMend = () =>
    all.length > mostLookedAt || all.some(({ finding }) => hasSafeFix(finding, { file, workspace }));
  if (wanted('fix-all') && mayMend()) {
    const title = 'Fix everything that can be fixed safely';
    const many = all.length > mostLookedAt;
    actions.push({
      kind: 'fix-all',
      title,
      diagnostics: [],
      all: { rule: undefined, many },
      preferred: false,
    });
  }
  return actions;
}

/**
 * The change that mends all findings of a file that have a safe fix, or those of one rule. It covers only the text
 * from the first to the last character that differs.
 *
 * @returns an empty list where nothing can be mended.
 */
export function fixAllEdits(
  workspace: Workspace,
  engine: RuleEngine,
  uri: string,
  levels: RuleLevels = {},
  rule?: string,
): TextEdit[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const edit = fixAll(workspace, engine, uri, levels, rule);
  return edit === undefined ? [] : [textEdit(file, edit)];
}

/** A finding that touches the range, and where it stands. */
interface Touched {
  readonly finding: Finding;
  readonly span: Span;
  readonly range: Range;
}

function touchedBy(file: FileModel, all: readonly ActiveFinding[], range: Range): Touched[] {
  const start = file.tree.offsetAt(range.start);
  const end = Math.max(file.tree.offsetAt(range.end), start);
  return all
    .map(({ finding }) => ({ finding, offset: file.offsetOfRow(finding.part, finding.row) }))
    .map(({ finding, offset }) => ({
      finding,
      span: { start: offset + finding.span.start, end: offset + finding.span.end },
    }))
    .filter(({ span }) => span.start <= end && span.end >= start)
    .map(({ finding, span }) => ({ finding, span, range: file.tree.rangeOf(span) }))
    .sort((a, b) => a.span.start - b.span.start || compare(a.finding.rule.id, b.finding.rule.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fixes of each finding. What mends several findings in the same way is offered once. */
function fixesOf(touched: readonly Touched[], file: FileModel, workspace: Workspace): CodeAction[] {
  const actions = new Map<string, CodeAction & { diagnostics: MendedFinding[] }>();
  for (const { finding, range } of touched) {
    const fixes = finding.rule.fixes?.(finding, { file, workspace }) ?? [];
    const best = fixes.find((fix) => fix.safe);
    for (const fix of fixes) {
      const action = actionOf(fix, fix === best, { rule: finding.rule.id, range }, file);
      const key = JSON.stringify([action.title, action.edits]);
      const same = actions.get(key);
      const diagnostics = same?.diagnostics ?? [];
      for (const mended of action.diagnostics) diagnostics.push(mended);
      actions.set(key, { ...action, diagnostics, preferred: action.preferred || same?.preferred === true });
    }
  }
  return [...actions.values()];
}

function actionOf(fix: Fix, preferred: boolean, mended: MendedFinding, file: FileModel): CodeAction {
  const edits = fix.edits.map((edit) => textEdit(file, edit));
  return { kind: 'fix', title: fix.title, diagnostics: [mended], edits, preferred };
}

/**
 * "Fix all" of each rule that speaks in the range and of which two findings or more can be mended safely. Where a
 * rule has very many, only those in the range are looked at.
 */
function fixesOfRules(
  touched: readonly Touched[],
  all: readonly ActiveFinding[],
  file: FileModel,
  workspace: Workspace,
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const rule of new Set(touched.map(({ finding }) => finding.rule))) {
    const here = touched.filter(
      ({ finding }) => finding.rule === rule && hasSafeFix(finding, { file, workspace }),
    );
    const found = all.filter(({ finding }) => finding.rule === rule);
    const many = found.length > mostLookedAt;
    const safe = many ? here : found.filter(({ finding }) => hasSafeFix(finding, { file, workspace }));
    if (safe.length < (many ? 1 : 2)) continue;
    actions.push({
      kind: 'fix-all-of-rule',
      title: `Fix all ${many ? '' : `${safe.length} `}findings of ${rule.id} in the file`,
      diagnostics: here.map(({ range }) => ({ rule: rule.id, range })),
      all: { rule: rule.id, many },
      preferred: false,
    });
  }
  return actions;
}

/** Comments that switch a rule off for the row with the finding, or for the file that it is about. */
function suppressions(touched: readonly Touched[], file: FileModel): CodeAction[] {
  const actions = new Map<string, CodeAction & { diagnostics: MendedFinding[] }>();
  for (const { finding, range } of touched) {
    const { id } = finding.rule;
    const edit = suppressingEdit(finding, file);
    const key = `${id} ${edit.span.start}`;
    const same = actions.get(key);
    if (same !== undefined) {
      same.diagnostics.push({ rule: id, range });
      continue;
    }
    const title = `Silence ${id} for this ${isAboutFile(finding, file) ? 'file' : 'row'} with a comment`;
    const edits = [textEdit(file, edit)];
    const diagnostics = [{ rule: id, range }];
    actions.set(key, { kind: 'suppress', title, diagnostics, edits, preferred: false });
  }
  return [...actions.values()];
}

/** What is about the file as a whole stands at its start, which would be another row below a comment. */
function isAboutFile({ rule, part, row }: Finding, file: FileModel): boolean {
  return rule.file !== undefined && file.offsetOfRow(part, row) <= file.tree.sections.at(0)!.length;
}

/** A comment line above the row; where a comment there silences another rule already, it gets one name more. */
function suppressingEdit(finding: Finding, file: FileModel): Edit {
  const { rule, part, row } = finding;
  const offset = file.offsetOfRow(part, row);
  const above = offset === 0 ? undefined : file.tree.rowAt(offset - 1);
  const last = above && factsOfAnyRow(above.row).findLast(({ usage }) => usage === 'next-line');
  if (above !== undefined && last !== undefined) {
    const at = above.offset + last.span.end;
    return { span: { start: at, end: at }, text: `, ${rule.id}` };
  }
  // The byte order mark stays the first character of the file.
  const start = row.text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const at = offset + start;
  const indent = /^[ \t]*/.exec(row.text.slice(start))![0];
  const words = isAboutFile(finding, file) ? 'netmap-inf-disable' : 'netmap-inf-disable-next-line';
  const text = `${indent}; ${words} ${rule.id}${lineEnd(file.tree)}`;
  return { span: { start: at, end: at }, text };
}

function textEdit(file: FileModel, edit: Edit): TextEdit {
  return { range: file.tree.rangeOf(edit.span), newText: edit.text };
}
