import { type Diagnostic, fileDiagnostics, type RuleLevel } from '../../server/src/features/diagnostics';
import type { Dialect } from '../../server/src/language/dialect';
import { Workspace } from '../../server/src/model';
import { rules as allRules, type Rule, RuleEngine, type RuleSettings } from '../../server/src/rules';
import type { Mark } from './marks';

export const root = 'test:/project';

/** The name under which a text without a name is checked. */
export const defaultName: Record<Dialect, string> = {
  netmap: 'netmap.inf',
  netupg: 'netupg.inf',
  answerfile: 'winnt.sif',
  inf: 'acme.inf',
  txtsetup: 'txtsetup.sif',
  foreign: 'autorun.inf',
};

/** A workspace made of texts, with the rules running. The first file is open and checked, the others are on disk. */
export class Project {
  readonly workspace = new Workspace();
  readonly engine: RuleEngine;
  readonly uri: string;

  constructor(
    files: Readonly<Record<string, string>>,
    rules: readonly Rule[] = allRules,
    settings: RuleSettings = { clientIds: [] },
  ) {
    this.engine = new RuleEngine(this.workspace, rules, settings);
    const [first] = Object.keys(files);
    this.uri = this.uriOf(first!);
    for (const [name, text] of Object.entries(files)) this.workspace.loadFile(this.uriOf(name), text);
    this.workspace.openFile(this.uri, files[first!]!);
    this.engine.watch(this.uri);
  }

  uriOf(name: string): string {
    return `${root}/${name}`;
  }

  diagnostics(levels: Record<string, RuleLevel> = {}): Diagnostic[] {
    return fileDiagnostics(this.workspace, this.engine, this.uri, levels);
  }
}

/** Diagnostics in the shape of marks, so that both can be compared. */
export function asMarks(diagnostics: readonly Diagnostic[]): Mark[] {
  return diagnostics.map(({ range, rule }) => ({
    line: range.start.line,
    start: range.start.character,
    end: range.end.line > range.start.line ? -1 : range.end.character,
    text: rule,
  }));
}
