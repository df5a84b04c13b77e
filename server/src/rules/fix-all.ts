import type { FileModel, Workspace } from '../model';
import type { Row, Tree } from '../syntax';
import { activeFindings } from './active';
import type { RuleEngine } from './engine';
import type { Edit, Fix, FixContext } from './fix';
import type { Finding, RuleLevels } from './rule';

/** After so many rounds that leave no fewer findings than before, fixes are at odds with each other. */
const mostIdleRounds = 8;

/** The best fix of a finding that may be done without a person looking. */
export function firstSafeFix(finding: Finding, context: FixContext): Fix | undefined {
  return finding.rule.fixes?.(finding, context).find((fix) => fix.safe && fix.edits.length > 0);
}

const safetyByWorkspace = new WeakMap<Workspace, Map<Finding, boolean>>();

/**
 * Whether a finding has a safe fix. The answer is kept until something changes, so that it can be asked for many
 * findings at every move of the cursor. A finding that stands may well be mended otherwise behind a change elsewhere.
 */
export function hasSafeFix(finding: Finding, context: FixContext): boolean {
  const safety = safetyIn(context.workspace);
  const known = safety.get(finding);
  if (known !== undefined) return known;
  const safe = firstSafeFix(finding, context) !== undefined;
  safety.set(finding, safe);
  return safe;
}

function safetyIn(workspace: Workspace): Map<Finding, boolean> {
  const known = safetyByWorkspace.get(workspace);
  if (known !== undefined) return known;
  const safety = new Map<Finding, boolean>();
  workspace.onChange(() => safety.clear());
  safetyByWorkspace.set(workspace, safety);
  return safety;
}

/**
 * Mends all findings of a watched file that have a safe fix, or those of one rule. One fix at a time is done, and
 * what it changes is checked again before the next, because one fix may mend or make several findings.
 *
 * @returns the difference as one edit that covers no more than what differs; undefined where nothing does.
 */
export function fixAll(
  workspace: Workspace,
  engine: RuleEngine,
  uri: string,
  levels: RuleLevels = {},
  ruleId?: string,
): Edit | undefined {
  const before = workspace.file(uri)?.tree;
  if (before === undefined) return undefined;
  const rule = ruleId && engine.findings(uri).find((finding) => finding.rule.id === ruleId)?.rule;
  if (ruleId !== undefined && !rule) return undefined;
  const fork = workspace.fork(uri, before);
  const checker = engine.over(fork, rule || undefined);
  checker.watch(uri);
  const after = new Mending(fork, checker, fork.file(uri)!, levels).run();
  checker.dispose();
  return after === before ? undefined : difference(before.text(), after.text());
}

class Mending {
  /** The findings by their rows. */
  private readonly standing = new Map<Row, Finding[]>();

  constructor(
    private readonly fork: Workspace,
    private readonly engine: RuleEngine,
    private readonly file: FileModel,
    private readonly levels: RuleLevels,
  ) {}

  /** @returns the tree with the fewest findings that can be mended: none, unless fixes undo each other. */
  run(): Tree {
    let best = { tree: this.file.tree, left: Number.POSITIVE_INFINITY };
    for (let idle = 0; idle < mostIdleRounds; idle++) {
      const findings = this.mendable();
      if (findings.length < best.left) {
        best = { tree: this.file.tree, left: findings.length };
        idle = 0;
      }
      if (findings.length === 0) break;
      this.mend(findings);
    }
    return best.tree;
  }

  /** The findings with a safe fix, in the order of the text. */
  private mendable(): Finding[] {
    const { file } = this;
    const context = { file, workspace: this.fork };
    return activeFindings(file, this.engine, this.levels)
      .filter(({ finding }) => hasSafeFix(finding, context))
      .map(({ finding }) => ({
        finding,
        at: file.offsetOfRow(finding.part, finding.row) + finding.span.start,
      }))
      .sort((a, b) => a.at - b.at || (a.finding.rule.id < b.finding.rule.id ? -1 : 1))
      .map(({ finding }) => finding);
  }

  /** Mends those findings that still stand when their turn comes; what is found anew waits for the next round. */
  private mend(findings: readonly Finding[]): void {
    const { file, fork } = this;
    for (const { rule, row, span } of findings) {
      this.followChanges();
      // Findings in rows near a change are made anew, so they are known again by what they are about.
      const finding = this.standing
        .get(row)
        ?.find(
          (other) => other.rule === rule && other.span.start === span.start && other.span.end === span.end,
        );
      const fix = finding && firstSafeFix(finding, { file, workspace: fork });
      if (fix !== undefined) fork.changeFile(file.uri, edited(file.tree, fix.edits));
    }
  }

  /** Of very many findings a fix changes a few; all of them must not be looked through for it. */
  private followChanges(): void {
    const { standing } = this;
    const { uri } = this.file;
    this.engine.check(uri, () => true);
    const { came, gone } = this.engine.takeChanges(uri);
    for (const finding of gone) {
      const left = standing.get(finding.row)!.filter((other) => other !== finding);
      if (left.length > 0) standing.set(finding.row, left);
      else standing.delete(finding.row);
    }
    for (const finding of came) {
      const others = standing.get(finding.row);
      if (others === undefined) standing.set(finding.row, [finding]);
      else others.push(finding);
    }
  }
}

/** The tree after edits that do not overlap. */
function edited(tree: Tree, edits: readonly Edit[]): Tree {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.reduceRight((result, { span, text }) => result.edit(span, text), tree);
}

/**
 * The one edit that makes `after` of `before`. It starts and ends at whole characters: neither a surrogate pair nor
 * a CRLF is cut, for editors place nothing inside them.
 */
export function difference(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (cuts(before, start) || cuts(after, start)) start--;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  if (same > 0 && (cuts(before, before.length - same) || cuts(after, after.length - same))) same--;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

/** Whether the place between two code units is inside a surrogate pair or a CRLF. */
function cuts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  if (left === 13 && right === 10) return true;
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}
