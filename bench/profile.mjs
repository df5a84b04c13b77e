// One change again and again inside the core, for a profile of what it costs:
//
//   node --cpu-prof --cpu-prof-dir=out/prof bench/profile.mjs "netmap.inf" "header deleted" [KiB]
//
// It needs the bundle of the core, which any bench makes. `bench/open.mjs` does the same for opening.
import { scenarios } from './lib/changes.mjs';
import { loadCore } from './lib/core.mjs';
import { median } from './lib/numbers.mjs';
import { KiB, kinds, textOf } from './lib/texts.mjs';

const [kind, change, size = '1024'] = process.argv.slice(2);
const rounds = 40;

const { Workspace, RuleEngine, rules, fileDiagnostics } = await loadCore();
const uri = `file:///bench/${kinds.find((other) => other.kind === kind).file}`;
const text = textOf(kind, Number(size) * KiB);
const { there, back } = scenarios(text).find(({ name }) => name === change);
const workspace = new Workspace();
workspace.openFile(uri, text);
const engine = new RuleEngine(workspace, rules, { clientIds: [] });
engine.watch(uri);
engine.findings(uri);

function apply({ range, text: typed }) {
  const start = performance.now();
  const { tree } = workspace.file(uri);
  const span = { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) };
  const edited = tree.edit(span, typed);
  const parsed = performance.now();
  workspace.changeFile(uri, edited);
  const modelled = performance.now();
  engine.findings(uri);
  const checked = performance.now();
  fileDiagnostics(workspace, engine, uri);
  return [parsed - start, modelled - parsed, checked - modelled, performance.now() - checked];
}

for (const [name, edit] of Object.entries({ [change]: there, undone: back })) times(name, edit);

/** Applies both edits in turn and tells the steps of one of them. */
function times(name, edit) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    for (const one of [there, back]) {
      const steps = apply(one);
      if (one === edit) all.push(steps);
    }
  }
  const [parse, model, check, show] = [0, 1, 2, 3].map((at) =>
    median(all.map((steps) => steps[at])).toFixed(2),
  );
  console.log(`${kind}, ${name}: parse ${parse}, model ${model}, rules ${check}, diagnostics ${show} ms`);
}
