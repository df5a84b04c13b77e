import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../support/project';
import { testRuleFixtures } from '../support/rule-fixtures';

/** What is found in an AnswerFile, as `severity rule: the marked words`. */
function found(text: string, others: Record<string, string> = {}, clientIds: readonly string[] = []) {
  const project = new Project({ 'winnt.sif': text, ...others }, undefined, { clientIds });
  const { tree } = project.workspace.file(project.uri)!;
  return project.diagnostics().map(({ severity, rule, range }) => {
    const span = { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) };
    return `${severity} ${rule}: ${tree.text(span)}`;
  });
}

function messages(text: string, others: Record<string, string> = {}): string[] {
  return new Project({ 'winnt.sif': text, ...others }).diagnostics().map(({ message }) => message);
}

describe('rules for AnswerFiles: whole files', () => testRuleFixtures('answerfile'));

describe('rules for AnswerFiles: how bad it is', () => {
  const upgrade = '[x.OemSection]\n';

  it('calls a missing parameter section a warning where something is lost', () => {
    const rule = 'answerfile-params-missing: params.a';
    assert.deepEqual(found('[NetAdapters]\na=params.a\n'), [`warning ${rule}`]);
    assert.deepEqual(found('[AsyncAdapters]\na=params.a\n'), [`warning ${rule}`]);
    for (const list of ['NetClients', 'NetServices', 'NetProtocols']) {
      assert.deepEqual(found(`[${list}]\na=params.a\n`), [`information ${rule}`]);
      assert.deepEqual(found(`[${list}]\na=params.a\n${upgrade}`), [`warning ${rule}`]);
    }
  });

  it('calls a misfiled component an error only where Microsoft lists it', () => {
    const rule = 'answerfile-misfiled-component';
    const ids =
      'MS_MSClient MS_NWClient MS_TCPIP MS_NWIPX MS_AppleTalk MS_NetMon MS_ATMArps MS_ATMLANE MS_ATMUni';
    for (const id of `${ids} MS_L2TP MS_PPTP`.split(' ')) {
      assert.deepEqual(found(`[NetServices]\n${id}=\n`), [`error ${rule}: ${id}`]);
    }
    for (const id of ['MS_DLC', 'MS_NetBEUI', 'MS_NetBT', 'MS_NWNB', 'MS_TCPIP6']) {
      assert.deepEqual(found(`[NetServices]\n${id}=\n`), [`warning ${rule}: ${id}`]);
    }
    for (const id of ['MS_Server', 'ms_pschedpc', 'MS_RAS']) {
      assert.deepEqual(found(`[NetProtocols]\n${id}=\n`), [`warning ${rule}: ${id}`]);
    }
  });

  it('takes the IDs that the settings call clients for clients', () => {
    const text = '[NetServices]\nACME_Client=\n[NetClients]\nacme_other=\n';
    assert.deepEqual(found(text), []);
    assert.deepEqual(found(text, {}, ['acme_client', 'acme_other']), [
      'warning answerfile-misfiled-component: ACME_Client',
    ]);
  });

  it('calls an unknown adapter an error only where the file lists adapters', () => {
    const chain = '[NetProtocols]\nMS_TCPIP=t\n[t]\nAdapterSections=t1\n[t1]\nSpecificTo=One\n';
    assert.deepEqual(found(chain), ['warning answerfile-specificto-unknown: One']);
    assert.deepEqual(found(`[NetAdapters]\n${chain}`), ['error answerfile-specificto-unknown: One']);
  });

  it('calls text before the first section a warning, with [Strings] or without', () => {
    const rule = 'inf-text-before-first-section: # lab';
    assert.deepEqual(found('# lab ; own\n[Unattended]\n'), [`warning ${rule}`]);
    assert.deepEqual(found('# lab\n[Unattended]\n[Strings]\n'), [`warning ${rule}`]);
  });
});

describe('rules for AnswerFiles: what is said', () => {
  it('names the parameter section that may be meant, unless a row has it already', () => {
    const list = '[NetAdapters]\nring=params.rign\nbus=params.bus\n[params.bus]\n';
    assert.match(messages(`${list}[params.ring]\n`)[0]!, /did you mean \[params\.ring\]\?$/);
    assert.match(messages(list)[0]!, /Create it with an InfID row\.$/);
  });

  it('names the file that tells the class, and points to the row', () => {
    const inf = '[Version]\nClass=NetClient\n[Manufacturer]\n%A%=M\n[M]\n%C%=I,acme_x\n';
    const project = new Project({ 'winnt.sif': '[NetServices]\nacme_x=\n', 'acmecli.inf': inf });
    const [diagnostic] = project.diagnostics();
    assert.match(diagnostic!.message, /acme_x is a client according to acmecli\.inf/);
    const [related] = diagnostic!.related;
    assert.equal(related!.uri, project.uriOf('acmecli.inf'));
    assert.deepEqual(related!.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } });
  });

  it('goes by netmap.inf where no INF tells the class, and follows its changes', () => {
    const text = '[NetServices]\nacme_x=\n';
    const project = new Project({ 'winnt.sif': text, 'netmap.inf': '[OemNetClients]\nX=acme_x\n' });
    assert.match(project.diagnostics()[0]!.message, /according to netmap\.inf/);
    project.workspace.loadFile(project.uriOf('netmap.inf'), '[OemNetServices]\nX=acme_x\n');
    assert.deepEqual(project.diagnostics(), []);
  });
});

const seeds = '../shared/seeds';

/** The code samples of the page network/examining-the-answerfile. */
function samplesOfThePage(): string[] {
  const name = readdirSync(seeds).find((each) => each.startsWith('003'))!;
  const page = readFileSync(join(seeds, name), 'utf8');
  return [...page.matchAll(/```INF\r?\n([\s\S]*?)```/g)].map(([, sample]) => sample!);
}

describe('rules for AnswerFiles: the samples of the documentation (../shared/seeds)', () => {
  before(function () {
    if (existsSync(seeds)) return;
    console.log('      ../shared/seeds is not there: skipped');
    this.skip();
  });

  it('finds the singular of [NetAdapter] in both samples, and nothing else', () => {
    const samples = samplesOfThePage();
    assert.equal(samples.length, 2);
    // The second one has no OEM section, and needs none because of OemDllToLoad.
    assert.deepEqual(
      samples.map((sample) => found(sample)),
      samples.map(() => ['warning answerfile-netadapter-singular: NetAdapter']),
    );
  });

  it('leads from each link of the first sample to the next', () => {
    const project = new Project({ 'winnt.sif': samplesOfThePage()[0]! });
    const file = project.workspace.file(project.uri)!;
    const chain = [
      'params.adapter2',
      'params.adapter2.OemSection',
      'adapter2.SectionToRun',
      'adapter2.SectionToRun.AddReg',
    ];
    assert.deepEqual(
      chain.map((name) => [...file.sectionsNamed(name)].map(({ roles }) => [...roles])),
      [[['params']], [['oem']], [['run']], [['add-registry']]],
    );
  });
});
