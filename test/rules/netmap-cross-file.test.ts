import assert from 'node:assert/strict';
import fc from 'fast-check';
import { share } from '../support/arbitrary';
import { Project } from '../support/project';

const inf = (className: string) => `[Version]\nSignature = "$Windows NT$"\nClass = ${className}\n`;
const version = '[Version]\nSignature = "$Windows NT$"\n\n';
const dll = { 'teal.dll': '' };
const netmap = `${version}[OemNetServices]\nNWWKSTA = teal_rdr\n\n[OemUpgradeSupport]\nteal_rdr = teal.dll, teal.inf\n`;

function rulesOf(project: Project): string[] {
  return project.diagnostics().map(({ rule, severity }) => `${severity} ${rule}`);
}

/** Replaces a text in a file of the project by an edit, as typing does. */
function type(project: Project, name: string, from: string, to: string): void {
  const uri = project.uriOf(name);
  const { tree } = project.workspace.file(uri)!;
  const start = tree.text().indexOf(from);
  assert.ok(start >= 0, `${from} is not in ${name}`);
  project.workspace.changeFile(uri, tree.edit({ start, end: start + from.length }, to));
}

const known = ['warning netmap-client-in-services'];
const mismatch = ['error netmap-class-mismatch'];

describe('netmap.inf and the vendor INF beside it', () => {
  it('the INF that says NetClient speaks in place of the known name, with its Class row', () => {
    const project = new Project({ 'netmap.inf': netmap, ...dll, 'teal.inf': inf('NetClient') });
    assert.deepEqual(rulesOf(project), mismatch);
    const [diagnostic] = project.diagnostics();
    assert.deepEqual(diagnostic!.range, {
      start: { line: 4, character: 10 },
      end: { line: 4, character: 18 },
    });
    assert.deepEqual(
      diagnostic!.related.map(({ uri, range }) => [
        uri,
        range.start.line,
        range.start.character,
        range.end.character,
      ]),
      [[project.uriOf('teal.inf'), 2, 8, 17]],
    );
  });

  it('a change of the INF on disk is noticed, and its going and coming', () => {
    const project = new Project({ 'netmap.inf': netmap, ...dll });
    const missing = ['information netmap-support-file-missing'];
    assert.deepEqual(rulesOf(project), [...known, ...missing]);
    const uri = project.uriOf('teal.inf');
    project.workspace.noteFile(uri);
    assert.deepEqual(rulesOf(project), known, 'it is there, but not loaded yet');
    project.workspace.loadFile(uri, inf('NetClient'));
    assert.deepEqual(rulesOf(project), mismatch);
    project.workspace.loadFile(uri, inf('NetService'));
    assert.deepEqual(rulesOf(project), []);
    project.workspace.loadFile(uri, inf('NetTrans'));
    assert.deepEqual(rulesOf(project), ['warning netmap-class-mismatch']);
    project.workspace.removeFile(uri);
    assert.deepEqual(rulesOf(project), [...known, ...missing]);
  });

  it('typing in the open INF is noticed', () => {
    const project = new Project({ 'netmap.inf': netmap, ...dll, 'teal.inf': inf('NetService') });
    project.workspace.openFile(project.uriOf('teal.inf'), inf('NetService'));
    assert.deepEqual(rulesOf(project), []);
    type(project, 'teal.inf', 'NetService', 'NetClient');
    assert.deepEqual(rulesOf(project), mismatch);
    type(project, 'teal.inf', 'Class = ', '; Class = ');
    assert.deepEqual(rulesOf(project), known);
    type(project, 'teal.inf', '; Class = ', 'Class = ');
    type(project, 'teal.inf', '[Version]', '[Version');
    assert.deepEqual(rulesOf(project), known, 'Windows does not read the INF');
    type(project, 'teal.inf', '[Version', '[Version]\nx = y\n\n; far below\n');
    assert.deepEqual(rulesOf(project), mismatch);
    assert.equal(project.diagnostics()[0]!.related[0]!.range.start.line, 6);
  });

  it('naming another INF is noticed', () => {
    const project = new Project({ 'netmap.inf': netmap, ...dll, 'teal2.inf': inf('NetClient') });
    assert.deepEqual(rulesOf(project), [...known, 'information netmap-support-file-missing']);
    type(project, 'netmap.inf', 'teal.inf', 'c:\\upg\\TEAL2.INF');
    assert.deepEqual(rulesOf(project), [...mismatch, 'information netmap-support-path']);
    type(project, 'netmap.inf', 'teal_rdr = teal', 'teal_gone = teal');
    assert.deepEqual(rulesOf(project), [
      'warning netmap-client-in-services',
      'error netmap-support-missing-entry',
      'information netmap-support-orphan-entry',
      'information netmap-support-path',
    ]);
  });

  it('IDs of the setting are clients, whatever their case, on either side', () => {
    const text =
      '[Version]\nSignature = "$Windows NT$"\n[OemNetServices]\nTealOld = teal_new\nTealB = TEAL_B\n[OemUpgradeSupport]\nteal_new = t.dll\nteal_b = t.dll\n';
    const project = new Project({ 'netmap.inf': text }, undefined, { clientIds: ['TEALOLD', 'teal_b'] });
    assert.deepEqual(
      project.diagnostics().map(({ range, severity }) => [severity, range.start.line, range.start.character]),
      [
        ['warning', 3, 0],
        ['warning', 4, 8],
      ],
    );
    project.engine.settings = { clientIds: [] };
    assert.deepEqual(rulesOf(project), []);
  });

  it('a related place is found again when rows come above it', () => {
    const text = `${version}[OemNetServices]\nTeal = teal_w2k\n\n[OemUpgradeSupport]\nTeal = teal.dll\n`;
    const project = new Project({ 'netmap.inf': text });
    assert.equal(project.diagnostics()[0]!.related[0]!.range.start.line, 4);
    type(project, 'netmap.inf', 'Teal = teal_w2k', '; note\n\nTeal = teal_w2k');
    assert.equal(project.diagnostics()[0]!.related[0]!.range.start.line, 6);
  });

  it('files that come and go in the folder of a directory are noticed', () => {
    const project = new Project({ 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\Teal Ü\n' });
    const missing = ['warning netupg-dir-missing-netmap'];
    const note = (name: string) => project.workspace.noteFile(project.uriOf(encodeURI(name)));
    const remove = (name: string) => project.workspace.removeFile(project.uriOf(encodeURI(name)));
    assert.deepEqual(rulesOf(project), []);
    note('Teal Ü/teal.dll');
    assert.deepEqual(rulesOf(project), missing);
    note('Teal Ü/NETMAP.INF');
    assert.deepEqual(rulesOf(project), []);
    remove('Teal Ü/NETMAP.INF');
    assert.deepEqual(rulesOf(project), missing);
    remove('Teal Ü/teal.dll');
    assert.deepEqual(rulesOf(project), []);
    note('Teal Ü/readme.md');
    assert.deepEqual(rulesOf(project), [], 'nothing of a vendor is there');
    type(project, 'netupg.inf', 'c:\\upg\\Teal Ü', 'c:\\upg\\other');
    note('other/other.inf');
    assert.deepEqual(rulesOf(project), missing);
  });

  it('DLLs and INFs that come and go beside netmap.inf are noticed', () => {
    const text = `${version}[OemNetServices]\nTeal = teal_svc\n[OemUpgradeSupport]\nteal_svc = teal, teal.inf\n`;
    const project = new Project({ 'netmap.inf': text });
    const found = () => project.diagnostics().map(({ rule, range }) => `${rule} ${range.start.character}`);
    assert.deepEqual(found(), [], 'no file of a vendor is there');
    project.workspace.noteFile(project.uriOf('other.inf'));
    assert.deepEqual(found(), ['netmap-support-file-missing 11', 'netmap-support-file-missing 17']);
    project.workspace.noteFile(project.uriOf('TEAL.DLL'));
    assert.deepEqual(found(), ['netmap-support-file-missing 17']);
    project.workspace.noteFile(project.uriOf('teal.inf'));
    assert.deepEqual(found(), []);
    project.workspace.removeFile(project.uriOf('TEAL.DLL'));
    assert.deepEqual(found(), ['netmap-support-file-missing 11']);
    type(project, 'netmap.inf', 'teal, teal.inf', 'NotSupported');
    assert.deepEqual(found(), ['netmap-all-notsupported 1']);
  });

  it('what is found after any edits of both is what a fresh run finds', () => {
    // Names and classes that meet, so that most edits change what is found.
    const line = fc.constantFrom(
      ...[
        '[OemNetServices]',
        '[OemNetClients]',
        '[OemNetAdapters]',
        '[OemUpgradeSupport]',
        '[Kinds]',
        '[Version]',
        '[OemUpgradeHelpFiles]',
      ],
      ...['Signature = "$Windows NT$"', 'ValueName = "V"', 'ValueType = 1', 'ValueType = REG_SZ'],
      ...[
        'x = a.txt, a.htm',
        'xl = a.txt',
        'x1 = NotSupported',
        'xl = m.dll',
        'A = x1',
        'x = 1',
        '"y z" = x',
      ],
      ...[
        'NWWKSTA = x',
        'A = x',
        'A = "x y"',
        'B = y',
        'C = 0, Kinds',
        'x = one',
        'x = "ValueNotPresent"',
        'y = x',
      ],
      ...['x = m.dll, teal.inf', 'x = m.dll', 'y = n.dll, teal.inf', 'A = m.dll', 'xx = m.dll', '; note', ''],
    );
    const infLine = fc.constantFrom(
      ...['[Version]', '[Manufacturer', 'Class = NetClient', 'Class = NetService', 'x = y', ''],
    );
    // Whole lines come and go, so that the rows around them stay the same rows.
    const change = (to: string, of: fc.Arbitrary<string>) =>
      fc.record({
        to: fc.constant(to),
        at: share,
        gone: fc.nat(2),
        come: fc.array(of, { maxLength: 3 }),
      });
    const changes = fc.array(fc.oneof(change('netmap.inf', line), change('teal.inf', infLine)), {
      maxLength: 8,
    });
    const joined = (all: readonly string[]) => all.map((each) => `${each}\n`).join('');
    const plain = (project: Project) =>
      project.diagnostics().map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }),
        fc.array(infLine, { maxLength: 8 }),
        changes,
        (first, second, edits) => {
          const files: Record<string, string[]> = { 'netmap.inf': [...first], 'teal.inf': [...second] };
          const texts = () =>
            Object.fromEntries(Object.entries(files).map(([name, all]) => [name, joined(all)]));
          const project = new Project(texts());
          project.diagnostics();
          for (const { to, at, gone, come } of edits) {
            const from = Math.floor(at * (files[to]!.length + 1));
            const start = joined(files[to]!.slice(0, from)).length;
            const end = start + joined(files[to]!.slice(from, from + gone)).length;
            files[to]!.splice(from, gone, ...come);
            const uri = project.uriOf(to);
            const { tree } = project.workspace.file(uri)!;
            project.workspace.changeFile(uri, tree.edit({ start, end }, joined(come)));
            assert.deepEqual(plain(project), plain(new Project(texts())));
          }
        },
      ),
      { numRuns: 600 },
    );
  }).timeout(60_000);
});
