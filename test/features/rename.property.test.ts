import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prepareRename, rename } from '../../server/src/features/rename';
import { type FileModel, nameSpan, placesNaming, sectionsMeant, Workspace } from '../../server/src/model';
import type { Position } from '../../server/src/syntax';
import { infText } from '../support/arbitrary';
import { applyRename } from './cases';

const name = fc.constantFrom('netmap.inf', 'winnt.sif', 'acme.inf', 'acme.inf', 'unattend.txt');

/** What a file says but for the names that may change: which row says what, and which sections are meant. */
function meaning(file: FileModel) {
  const sections = [...file.sections()];
  return {
    dialect: file.dialect,
    roles: sections.map(({ roles }) => [...roles].sort()),
    // A section called params.x.OemSection is a sign that NetSetup wrote the file; another name takes it away.
    facts: [...file.allFacts()]
      .filter(({ fact }) => fact.symbol !== 'origin')
      .map(({ fact, offset }) => ({
        ...fact,
        name: fact.symbol === 'suppression' || fact.symbol === 'file' ? fact.name : fact.name.length,
        row: offset,
        part: undefined,
        means:
          fact.usage === 'reference' ? sectionsMeant(file, fact).map((each) => sections.indexOf(each)) : [],
      })),
  };
}

function workspaceWith(uri: string, text: string): Workspace {
  const workspace = new Workspace();
  workspace.loadFile(uri, text);
  return workspace;
}

describe('rename: properties', () => {
  it('to a name that is new leaves what the file means, and back gives the text again', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(name, infText, fc.nat(200), (fileName, text, choice) => {
        const uri = `test:/${fileName}`;
        const workspace = workspaceWith(uri, text);
        const file = workspace.file(uri)!;
        const facts = [...file.allFacts()];
        if (facts.length === 0) return;
        const { fact, offset } = facts[choice % facts.length]!;
        const position = file.tree.positionAt(offset + nameSpan(fact).start);
        const target = prepareRename(workspace, uri, position);
        if (target === undefined || 'refused' in target) return;
        // These are wrong as they are; nothing can get such a name back.
        if (/[ %]|^(ValueNotPresent|NotSupported|ValueName|ValueType)$/.test(target.placeholder)) return;
        // A name on two lines is written on one.
        if (/\\\r?\n/.test(text)) return;
        const places = placesNaming(workspace, file, position);
        const before = meaning(file);
        const fresh = 'q'.repeat(target.placeholder.length);
        const old = change(workspace, uri, position, fresh);
        const after = workspace.file(uri)!;
        assert.deepEqual(meaning(after), before);
        assert.deepEqual(placesNaming(workspace, after, position), places);
        // What names an adapter that is not there keeps its name, which an ID cannot take then.
        if (fact.symbol === 'post-id' && after.facts('adapter', target.placeholder).size > 0) return;
        change(workspace, uri, target.range.start, target.placeholder);
        const again = workspace.file(uri)!.tree.text();
        if (old.size === 1) assert.equal(again, text);
        else assert.equal(again.toLowerCase(), text.toLowerCase());
        kinds.set(fact.symbol, (kinds.get(fact.symbol) ?? 0) + 1);
      }),
      { numRuns: 2500 },
    );
    for (const kind of ['section', 'token', 'pre-id', 'post-id', 'adapter']) {
      assert.ok((kinds.get(kind) ?? 0) > 3, `only ${kinds.get(kind) ?? 0} renames of a ${kind}`);
    }
  }).timeout(30_000);

  it('to a name that is there already is refused or leaves what the file means', () => {
    let refusals = 0;
    fc.assert(
      fc.property(name, infText, fc.nat(200), fc.nat(20), (fileName, text, choice, other) => {
        const uri = `test:/${fileName}`;
        const workspace = workspaceWith(uri, text);
        const file = workspace.file(uri)!;
        const facts = [...file.allFacts()];
        if (facts.length === 0) return;
        const { fact, offset } = facts[choice % facts.length]!;
        const position = file.tree.positionAt(offset + nameSpan(fact).start);
        const target = prepareRename(workspace, uri, position);
        if (target === undefined || 'refused' in target) return;
        const names = [...file.names(fact.symbol)].filter(
          (each) => each.length === target.placeholder.length && each !== target.placeholder.toLowerCase(),
        );
        const newName = names[other % names.length];
        if (newName === undefined) return;
        const result = rename(workspace, uri, position, newName)!;
        if ('refused' in result) {
          refusals++;
          return;
        }
        const before = meaning(file);
        applyRename(workspace, result.changes);
        assert.deepEqual(meaning(workspace.file(uri)!), before);
      }),
      { numRuns: 2500 },
    );
    assert.ok(refusals > 20, `only ${refusals} refusals`);
  }).timeout(30_000);
});

/** Renames. @returns the ways in which the name was written. */
function change(workspace: Workspace, uri: string, position: Position, newName: string): Set<string> {
  const result = rename(workspace, uri, position, newName);
  assert.ok(result !== undefined && 'changes' in result, JSON.stringify(result));
  const { tree } = workspace.file(uri)!;
  const old = result.changes[uri]!.map(({ range }) =>
    tree.text({ start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) }),
  );
  applyRename(workspace, result.changes);
  return new Set(old);
}
