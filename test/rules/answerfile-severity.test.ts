import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { Project } from '../support/project';

/** What one rule finds in an AnswerFile, as `severity: the marked words`. */
function found(id: string, text: string, fileName = 'winnt.sif', others: Record<string, string> = {}) {
  const rule = rules.filter((one) => one.id === id);
  assert.equal(rule.length, 1, id);
  const project = new Project({ [fileName]: text, ...others }, rule);
  const { tree } = project.workspace.file(project.uri)!;
  return project.diagnostics().map(({ severity, range }) => {
    const span = { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) };
    return `${severity}: ${tree.text(span)}`;
  });
}

describe('rules for AnswerFiles: kinds of files', () => {
  const people = '[Unattended]\nUnattendMode=DefaultHide\n';
  const upgrade = '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\t\\a.dll\n';
  const cases: Readonly<Record<string, string>> = {
    'answerfile-networking-missing': '[NetServices]\nMS_Server=\n',
    'answerfile-inline-comment': '[UserData]\nComputerName=A ; the first\n',
    'answerfile-unquoted-special': '[UserData]\nFullName=A, B\n',
    'answerfile-netoc-off': '[NetOptionalComponents]\nDNS=1\n',
    'answerfile-default-components':
      '[Networking]\nInstallDefaultComponents=Yes\n[NetServices]\nMS_Server=\n',
    'answerfile-routertype-missing': '[NetServices]\nMS_RAS=ras\n[ras]\nMultilink=Yes\n',
  };
  for (const [id, text] of Object.entries(cases)) {
    it(`${id} speaks in files that people write, and in no others`, () => {
      assert.equal(found(id, people + text).length, 1, 'unattended');
      assert.equal(found(id, text, 'sysprep.inf').length, 1, 'sysprep');
      assert.deepEqual(found(id, text), [], 'a part of a file');
      assert.deepEqual(found(id, people + upgrade + text), [], 'an upgrade');
      assert.deepEqual(found(id, `[UniqueIds]\nB1=UserData\n${text}`), [], 'a uniqueness database');
      assert.deepEqual(found(id, text, 'winbom.ini'), [], 'factory');
    });
  }

  it('asks again when an edit makes another kind of the file', () => {
    const id = 'answerfile-networking-missing';
    const project = new Project(
      { 'winnt.sif': '[NetServices]\nMS_Server=\n' },
      rules.filter((one) => one.id === id),
    );
    const edit = (start: number, end: number, text: string) => {
      const { tree } = project.workspace.file(project.uri)!;
      project.workspace.changeFile(project.uri, tree.edit({ start, end }, text));
      return project.diagnostics().map(({ rule }) => rule);
    };
    assert.deepEqual(edit(0, 0, ''), []);
    assert.deepEqual(edit(0, 0, '[Data]\n'), [id]);
    assert.deepEqual(edit(7, 7, '[a.OemSection]\n'), []);
    assert.deepEqual(edit(7, 22, ''), [id]);
    assert.deepEqual(edit(0, 7, '[UniqueIds]\n'), []);
  });

  it('calls an unmarked [Unattended] an error only where Setup is to ask nothing', () => {
    const id = 'answerfile-missing-unattended';
    assert.deepEqual(found(id, '[Data]\nUnattendedInstall=Yes\n'), ['error: Data']);
    assert.deepEqual(found(id, '[Data]\nMsDosInitiated=1\n'), []);
    assert.deepEqual(found(id, '[GuiUnattended]\n[UserData]\n'), ['error: GuiUnattended']);
    assert.deepEqual(found(id, '[Networking]\n', 'unattend-bench.txt'), ['error: Networking']);
  });
});

describe('rules for AnswerFiles: how sure it is', () => {
  it('warns of values that a page lists, and mentions what is less sure', () => {
    const id = 'answerfile-invalid-value';
    assert.deepEqual(found(id, '[Unattended]\nUnattendMode=All\n'), ['warning: All']);
    assert.deepEqual(found(id, '[Components]\nCalc=Perhaps\n'), ['information: Perhaps']);
    assert.deepEqual(found(id, '[Unattended]\nFileSystem=*\n'), ['information: *']);
  });

  it('mentions a missing TargetPath, and warns of what Setup stops for', () => {
    const id = 'answerfile-required-key-missing';
    const rest =
      '[GuiUnattended]\nAdminPassword=*\nTimeZone=85\n[UserData]\nFullName=A\nComputerName=*\n[Identification]\nJoinWorkgroup=B\n';
    assert.deepEqual(found(id, `[Unattended]\nUnattendMode=FullUnattended\n${rest}`), [
      'information: Unattended',
    ]);
    const text = `[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n${rest}`;
    assert.deepEqual(found(id, text), []);
    assert.deepEqual(found(id, text.replace('TimeZone=85\n', '')), ['warning: GuiUnattended']);
    assert.deepEqual(found(id, text.replace('[Identification]\nJoinWorkgroup=B\n', '')), [
      'information: FullUnattended',
    ]);
    assert.deepEqual(found(id, text.replace('JoinWorkgroup=B', 'JoinDomain=B')), ['warning: Identification']);
    // answerfile-join-exclusive speaks of both together.
    assert.deepEqual(found(id, text.replace('JoinWorkgroup=B', 'JoinWorkgroup=B\nJoinDomain=C')), []);
  });

  it('warns of a missing SpecificTo unless there is one adapter only', () => {
    const id = 'answerfile-specificto-missing';
    const tcp = '[NetProtocols]\nMS_TCPIP=t\n[t]\nAdapterSections=t1\n[t1]\nDHCP=Yes\n[NetAdapters]\na=a\n';
    assert.deepEqual(found(id, tcp), ['information: t1']);
    assert.deepEqual(found(id, `${tcp}b=b\n`), ['warning: t1']);
  });

  it('warns of names that are near to a known key, and hints at others', () => {
    const id = 'answerfile-unknown-key';
    assert.deepEqual(found(id, '[Unattended]\nOemSkipElua=Yes\nAcmeSwitch=1\n'), [
      'information: OemSkipElua',
      'hint: AcmeSwitch',
    ]);
    // Not all components of Windows are known.
    assert.deepEqual(found(id, '[Components]\nacme_component=On\n'), []);
  });

  it('warns of sections and keys that stand there twice with something else in them', () => {
    assert.deepEqual(found('answerfile-duplicate-section', '[Unattended]\n[unattended]\n'), [
      'warning: unattended',
    ]);
    assert.deepEqual(found('answerfile-duplicate-section', '[UserData]\n[UserData]\n'), [
      'information: UserData',
    ]);
    const keys = '[Display]\nVRefresh=60\nVRefresh=75\nVRefresh=60\n';
    assert.deepEqual(found('answerfile-duplicate-key', keys), ['warning: VRefresh', 'information: VRefresh']);
  });

  it('mentions sections of Windows NT 4.0 that are missing in a part of a file', () => {
    const id = 'answerfile-nt4-params-missing';
    const text = '[Network]\nInstallProtocols=list\n';
    assert.deepEqual(found(id, text), ['information: list']);
    assert.deepEqual(found(id, `[Unattended]\n${text}`), ['warning: list']);
  });
});

describe('rules for AnswerFiles: passwords and product keys', () => {
  const key = ['ABCDE', 'FGHIJ', 'KLMNO', 'PQRST', 'UVWXY'].join('-');
  const secrets = ['swordfish', 'opensesame', key, `${key}-TOOLONG`];
  const text = [
    '[Unattended]\nUnattendMode=FullUnattended\nOemSkipEula=Perhaps\n[GuiUnattended]',
    `AdminPassword=${secrets[0]}, ${secrets[1]}\nAdminPassword=${secrets[1]} ; two\nAdminPassword2=${secrets[0]}`,
    `[UserData]\nProductKey=${secrets[2]}\nProductKey=${secrets[3]}\nProductID=${secrets[3]} x`,
    `[Identification]\nJoinDomain=B\nDomainAdminPassword=${secrets[0]}, b`,
  ].join('\n');

  it('are never repeated in a message or a title of a fix', () => {
    const project = new Project({ 'winnt.sif': text });
    const file = project.workspace.file(project.uri)!;
    const diagnostics = project.diagnostics();
    assert.ok(diagnostics.length >= 8, `only ${diagnostics.length}`);
    for (const { finding, message, related } of diagnostics) {
      const fixes = finding.rule.fixes?.(finding, { file, workspace: project.workspace }) ?? [];
      const said = [message, ...related.map((place) => place.message), ...fixes.map((fix) => fix.title)];
      for (const secret of secrets)
        assert.ok(!said.join('\n').includes(secret), `${finding.rule.id}: ${message}`);
    }
  });

  it('in clear text are a hint, on the key', () => {
    const hints = found('answerfile-plain-password', text);
    assert.deepEqual(
      [...new Set(hints)],
      [
        'hint: AdminPassword',
        'hint: AdminPassword2',
        'hint: ProductKey',
        'hint: ProductID',
        'hint: DomainAdminPassword',
      ],
    );
  });
});

describe('rules for AnswerFiles: neighbours', () => {
  it('leaves to a uniqueness database what it may supply', () => {
    const udf = { 'bench.udf': '[UniqueIds]\nB1=UserData\n' };
    const full = '[Unattended]\nUnattendMode=FullUnattended\n';
    const id = 'answerfile-required-key-missing';
    assert.equal(found(id, full, 'unattend.txt').length, 2);
    assert.deepEqual(found(id, full, 'unattend.txt', udf), []);
  });

  it('looks for an INF to run where the vendor keeps the migration DLL', () => {
    const id = 'answerfile-inftorun-inf-missing';
    const text =
      '[NetServices]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\temp\\acme\\mig.dll\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=pre.inf, Pre\n';
    const said = ['information: pre.inf'];
    assert.deepEqual(found(id, text), []);
    assert.deepEqual(found(id, text, 'winnt.sif', { 'acme/other.txt': '' }), []);
    assert.deepEqual(found(id, text, 'winnt.sif', { 'acme/mig.dll': '' }), said);
    assert.deepEqual(found(id, text, 'winnt.sif', { 'acme/MIG.DLL': '', 'acme/PRE.INF': '' }), []);
    assert.deepEqual(found(id, text, 'winnt.sif', { 'elsewhere/mig.dll': '' }), []);
  });

  it('hears of the INF when it comes and goes', () => {
    const id = 'answerfile-inftorun-inf-missing';
    const text =
      '[NetServices]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\temp\\acme\\mig.dll\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=pre.inf, Pre\n';
    const project = new Project(
      { 'winnt.sif': text },
      rules.filter((one) => one.id === id),
    );
    const count = () => project.diagnostics().length;
    assert.equal(count(), 0);
    project.workspace.noteFile(project.uriOf('acme/mig.dll'));
    assert.equal(count(), 1);
    project.workspace.noteFile(project.uriOf('acme/pre.inf'));
    assert.equal(count(), 0);
    project.workspace.removeFile(project.uriOf('acme/pre.inf'));
    assert.equal(count(), 1);
  });
});
