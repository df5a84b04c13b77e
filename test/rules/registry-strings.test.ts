import assert from 'node:assert/strict';
import { defineRule, type Rule } from '../../server/src/rules/rule';
import { Project } from '../support/project';

const rowCount = 2000;
const text = [
  '[DefaultInstall]\nAddReg=A\n[A]\n',
  ...Array.from({ length: rowCount }, (_, n) => `HKLM,Software\\Acme,Value${n},%DWORD%,${n}\n`),
  '[Strings]\nDWORD=0x00010001\nOther="x"\nDWORD=0x00010008\n',
].join('');

/** Counts the rows that it is shown, and speaks where the flags have a certain value. */
function countingRule(): Rule & { seen: number } {
  return Object.assign(
    defineRule({
      ...({} as Rule),
      id: 'counting',
      dialects: ['inf'],
      severity: 'error',
      entries: {
        roles: ['add-registry'],
        check({ row, part, entry }, context) {
          rule.seen++;
          if (context.string('DWORD') === '4') context.report(row, part, entry.fields[0]!, 'It is 4.');
        },
      },
    }),
    { seen: 0 },
  );
}
let rule = countingRule();

describe('rules: strings that rows are made of', () => {
  let project: Project;
  const edit = (from: string, to: string) => {
    const file = project.workspace.file(project.uri)!;
    const start = file.tree.text().indexOf(from);
    project.workspace.changeFile(project.uri, file.tree.edit({ start, end: start + from.length }, to));
    rule.seen = 0;
    return project.diagnostics().length;
  };
  beforeEach(() => {
    rule = countingRule();
    project = new Project({ 'acme.inf': text }, [rule]);
    assert.equal(project.diagnostics().length, 0);
    assert.equal(rule.seen, rowCount);
  });

  it('asks only the rows near a row that uses a string', () => {
    assert.equal(edit('Value1000,%DWORD%', 'Value1000,%DWORD%1'), 0);
    assert.ok(rule.seen > 0 && rule.seen <= 64, `${rule.seen} rows`);
  });

  it('asks no row where another string changes', () => {
    assert.equal(edit('Other="x"', 'Other="xy"'), 0);
    assert.equal(rule.seen, 0);
  });

  it('asks the rows that use a string where it is defined anew, in any section of that name', () => {
    assert.equal(edit('DWORD=0x00010001', 'DWORD=4'), rowCount);
    assert.equal(edit('DWORD=4', 'DWOR=4'), 0);
    assert.equal(edit('DWORD=0x00010008', 'DWORD=4'), rowCount);
    assert.equal(edit('[Strings]', '[String]'), 0);
    assert.equal(edit('[String]', '[Version]\n[strings]'), rowCount);
  });
});
