// What the benches inside the core measure, for the bundler.
export { fileDiagnostics } from '../../server/src/features/diagnostics';
export { Workspace } from '../../server/src/model';
export { RuleEngine, rules } from '../../server/src/rules';
export { Tree } from '../../server/src/syntax';
