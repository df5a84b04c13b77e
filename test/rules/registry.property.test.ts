import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/rules/edits';
import { registryRules } from '../../server/src/rules/registry';
import { share } from '../support/arbitrary';
import { Project } from '../support/project';
import { exampleLines } from '../support/rule-fixtures';

/** The lines of all examples of the rules for registry rows and services. */
const lines = exampleLines(registryRules);
const headers = lines.filter((line) => line.startsWith('['));
const levels = Object.fromEntries(registryRules.map(({ id, severity }) => [id, severity] as const));

/** What leads to the sections of most examples, so that lines put anywhere are looked at. */
const start =
  '[Manufacturer]\nAcme=M,NTamd64\n[M.NTamd64]\nBoard=Acme,pci\\a\n[Acme.NTamd64]\nAddReg=A\nCopyFiles=C\n[Acme.NTamd64.HW]\nAddReg=A,B\nDelReg=D\n[Acme.NTamd64.Services]\nAddService=acme,2,S\nAddService=flt,,T\n[A]\nHKR,,UpperFilters,,a\n[B]\n[C]\nacme.sys\n[D]\n[S]\nStartType=3\n[T]\n[Strings]\nREG_DWORD=0x00010001\n';

const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...headers) },
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
);
/** Lines in the place of others, counted from a line that a fraction of their number names. */
const change = fc.record({ at: share, removed: fc.nat(2), added: fc.array(line, { maxLength: 3 }) });

function plain(project: Project) {
  return project.diagnostics(levels).map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
}

describe('rules for registry rows and services: properties', () => {
  it('has the lines of the examples', () => {
    assert.ok(headers.length > 20 && lines.length > 250, `${headers.length} of ${lines.length}`);
  });

  it('finds, after lines came and went, what a fresh run finds, and offers fixes that can be made', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const project = new Project({ 'acme.inf': start }, registryRules);
        project.diagnostics();
        let text = start;
        for (const { at, removed, added } of changes) {
          const before = text.split(/(?<=\n)/);
          const from = Math.floor(at * before.length);
          const span = {
            start: before.slice(0, from).join('').length,
            end: before.slice(0, from + removed).join('').length,
          };
          const rows = added.map((one) => `${one}\n`).join('');
          text = text.slice(0, span.start) + rows + text.slice(span.end);
          const file = project.workspace.file(project.uri)!;
          project.workspace.changeFile(project.uri, file.tree.edit(span, rows));
          assert.deepEqual(plain(project), plain(new Project({ 'acme.inf': text }, registryRules)));
        }
        const file = project.workspace.file(project.uri)!;
        for (const { finding } of project.diagnostics(levels)) {
          for (const { title, edits } of finding.rule.fixes?.(finding, {
            file,
            workspace: project.workspace,
          }) ?? []) {
            assert.notEqual(applyEdits(text, edits), text, title);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
