import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiskWorkspace } from '../../server/src/cli/disk-workspace';
import { folderWith, program, run } from './run';

const good = '[Version]\nSignature = "$Windows NT$"\n';
const warned = '[Version]\r\nSignature = "$Windows NT$\r\n';
const wrong = '[Version]\nProvider = "Acme, Inc\n';

/** The paths and rules of a JSON report. */
function findings(args: readonly string[], cwd: string): Record<string, string[]> {
  const { out } = run(['check', '--format', 'json', ...args], cwd);
  const { files } = JSON.parse(out) as { files: { path: string; diagnostics: { rule: string }[] }[] };
  return Object.fromEntries(
    files.map(({ path, diagnostics }) => [path, diagnostics.map(({ rule }) => rule)]),
  );
}

describe('netmap-inf check', () => {
  it('shows each finding with its line, and counts', () => {
    const cwd = folderWith({ 'a.inf': wrong, 'sub/b.inf': warned, 'c.inf': good });
    const { status, out, err } = run(['check', '.'], cwd);
    assert.equal(
      out,
      `a.inf:2:12: error inf-unterminated-quote: This quotation mark is never closed, so the "," and all behind it become part of the value. Put the closing mark behind the value.
    2 | Provider = "Acme, Inc
      |            ^^^^^^^^^^

sub/b.inf:2:13: warning inf-unterminated-quote: This quotation mark is never closed; Setup takes the value to end with the line. Put the closing mark behind it.
    2 | Signature = "$Windows NT$
      |             ^^^^^^^^^^^^^

1 error, 1 warning in 2 of 3 files.
`,
    );
    assert.equal(err, '');
    assert.equal(status, 1);
  });

  it('ends with 0 where nothing has the severity error', () => {
    const cwd = folderWith({ 'a.inf': warned, 'b.inf': good });
    assert.deepEqual(run(['check', 'b.inf'], cwd), { status: 0, out: 'Nothing found in 1 file.\n', err: '' });
    const { status, out } = run(['check', '.'], cwd);
    assert.equal(status, 0);
    assert.match(out, /^1 warning in 1 of 2 files\.$/m);
  });

  it('ends with 2 where something cannot be read, and checks the others', () => {
    const cwd = folderWith({ 'a.inf': wrong });
    const { status, out, err } = run(['check', 'gone.inf', 'a.inf'], cwd);
    assert.equal(status, 2);
    assert.equal(err, 'netmap-inf: gone.inf: there is no such file or folder\n');
    assert.match(out, /^a\.inf:2:12: error/);
    assert.match(out, /^1 error in 1 of 1 file; 1 failure\.$/m);
  });

  it('tells of a file that is larger than it may be, and checks the others', () => {
    const cwd = folderWith({ 'a.inf': wrong, 'large.inf': wrong.repeat(50), 'netmap.inf': wrong.repeat(50) });
    const { status, out, err } = run(['check', '--max-file-size', '0.001', '.'], cwd);
    const told = 'not checked, because it is larger than 0.001 MiB (--max-file-size)';
    assert.equal(err, `netmap-inf: large.inf: ${told}\nnetmap-inf: netmap.inf: ${told}\n`);
    assert.match(out, /^1 error in 1 of 1 file; 2 failures\.$/m);
    assert.equal(status, 2);
    assert.equal(run(['check', '--max-file-size', '0.1', 'large.inf'], cwd).status, 1);
    for (const size of ['0', '-1', 'x', '']) {
      const { status, err } = run(['check', `--max-file-size=${size}`, '.'], cwd);
      assert.equal(status, 2);
      assert.match(err, /--max-file-size/);
    }
  });

  it('tells once of a file that cannot be read', () => {
    const cwd = folderWith({ 'netmap.inf': good, 'a.inf': good });
    const told: string[] = [];
    const disk = new DiskWorkspace((path, reason) => told.push(`${path}: ${reason}`));
    rmSync(join(cwd, 'netmap.inf'));
    symlinkSync('nowhere', join(cwd, 'netmap.inf'));
    const [file] = disk.collect([join(cwd, 'a.inf')]);
    rmSync(join(cwd, 'a.inf'));
    assert.equal(
      disk.with(file!, () => 1),
      undefined,
    );
    assert.equal(
      disk.with(file!, () => 1),
      undefined,
    );
    assert.deepEqual(told, [`${join(cwd, 'a.inf')}: there is no such file or folder`]);
  });

  it('says so where there is nothing to check', () => {
    const { status, err } = run(['check', '.'], folderWith({ 'readme.txt': 'x' }));
    assert.equal(status, 0);
    assert.match(err, /nothing to check/);
  });

  it('gives rules other severities', () => {
    const cwd = folderWith({ 'a.inf': wrong });
    const with_ = (level: string) =>
      run(['check', '--rule', `inf-unterminated-quote=${level}`, 'a.inf'], cwd);
    assert.equal(with_('off').out, 'Nothing found in 1 file.\n');
    assert.match(with_('hint').out, /: hint inf-unterminated-quote: /);
    assert.equal(with_('hint').status, 0);
    assert.equal(with_('error').status, 1);
  });

  it('heeds the comments that switch rules off', () => {
    const cwd = folderWith({ 'a.inf': `; netmap-inf-disable inf-unterminated-quote\n${wrong}` });
    assert.deepEqual(findings(['.'], cwd), { 'a.inf': [] });
  });

  it('never shows a password', () => {
    const cwd = folderWith({ 'unattend.txt': '[GuiUnattended]\nAdminPassword = "hunter2, x\n' });
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { status, out } = run(['check', '--format', format, '.'], cwd);
      assert.equal(status, 1);
      assert.match(out, /inf-unterminated-quote/);
      assert.doesNotMatch(out, /hunter2/);
    }
  });

  it('uses colours neither in a pipe nor anywhere else by itself', () => {
    const cwd = folderWith({ 'a.inf': wrong });
    assert.doesNotMatch(run(['check', '.'], cwd).out, /\x1b/);
  });
});

describe('netmap-inf check: which files', () => {
  it('walks folders in a stable order, by the names that matter', () => {
    const cwd = folderWith({
      'b/netmap.inf': '',
      'b/x.INX': '',
      'a/winnt.sif': '',
      'a/unattend.txt': '',
      'a/my-unattend-2.TXT': '',
      'a/Unattend.udb': '',
      'a/computers.udf': '',
      'a/other.udb': '',
      'a/txtsetup.oem': '',
      'a/readme.txt': '"',
      'a/driver.sys': '"',
      'node_modules/x.inf': '',
      'b/.git/x.inf': '',
      'c.inf': '',
    });
    const paths = [
      'a/Unattend.udb',
      'a/computers.udf',
      'a/my-unattend-2.TXT',
      'a/txtsetup.oem',
      'a/unattend.txt',
      'a/winnt.sif',
    ];
    assert.deepEqual(Object.keys(findings(['.'], cwd)), ['c.inf', ...paths, 'b/netmap.inf', 'b/x.INX']);
    assert.deepEqual(Object.keys(findings(['b', 'a', 'b/netmap.inf'], cwd)), [
      'b/netmap.inf',
      'b/x.INX',
      ...paths,
    ]);
  });

  it('checks a file that is named itself, whatever its name', () => {
    const cwd = folderWith({ 'readme.txt': wrong, 'other.inf': wrong });
    assert.deepEqual(findings(['./readme.txt'], cwd), { 'readme.txt': ['inf-unterminated-quote'] });
  });

  it('shows a path as it was given', () => {
    const cwd = folderWith({ 'a/b.inf': good });
    const absolute = join(cwd, 'a', 'b.inf');
    assert.deepEqual(Object.keys(findings([absolute], cwd)), [absolute]);
    assert.deepEqual(Object.keys(findings(['../a/'], join(cwd, 'a'))), ['../a/b.inf']);
  });

  it('follows no symbolic link out of a folder, nor in a circle', () => {
    const outside = folderWith({ 'secret.inf': wrong, 'deep/x.inf': wrong });
    const cwd = folderWith({ 'in/a.txt': wrong });
    symlinkSync(join(outside, 'secret.inf'), join(cwd, 'in/out.inf'));
    symlinkSync(join(outside, 'deep'), join(cwd, 'in/deep'));
    symlinkSync('..', join(cwd, 'in/up'));
    symlinkSync('gone.inf', join(cwd, 'in/broken.inf'));
    symlinkSync('a.txt', join(cwd, 'in/a.inf'));
    assert.deepEqual(findings(['in'], cwd), { 'in/a.inf': ['inf-unterminated-quote'] });
  });

  it('reads every encoding', () => {
    const utf16 = Buffer.from(wrong, 'utf16le');
    const cwd = folderWith({
      'be.inf': Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]),
      'le.inf': Buffer.concat([Buffer.of(0xff, 0xfe), utf16]),
      'ansi.inf': Buffer.from('[Version]\nProvider = "\xe9, Inc\n', 'latin1'),
      'utf8.inf': '\ufeff[Version]\nProvider = "é, Inc\n',
    });
    const rules = ['inf-unterminated-quote'];
    assert.deepEqual(findings(['.'], cwd), {
      'ansi.inf': rules,
      'be.inf': rules,
      'le.inf': rules,
      'utf8.inf': rules,
    });
  });
});

describe('netmap-inf check: neighbours', () => {
  const netmap =
    '[Version]\nSignature = "$Windows NT$"\n' +
    '[OemNetServices]\nAcmeTalk = acme_talk\n[OemUpgradeSupport]\nacme_talk = a.dll, acme.inf\n';
  const vendor =
    '[Version]\nSignature = "$Windows NT$"\nClass = NetClient\n' +
    '[Manufacturer]\nAcme = Models\n[Models]\nAcme = Install, acme_talk\n[Install]\n';

  it('reads what belongs to a file, though only that file is named', () => {
    const cwd = folderWith({ 'x/netmap.inf': netmap, 'x/ACME.INF': vendor, 'x/A.dll': '' });
    assert.deepEqual(findings(['x/netmap.inf'], cwd), { 'x/netmap.inf': ['netmap-class-mismatch'] });
    assert.match(run(['check', 'x/netmap.inf'], cwd).out, /^ {4}x\/ACME\.INF:3:9: \S/m);
  });

  it('does not read a neighbour through a link that leads elsewhere', () => {
    const elsewhere = folderWith({ 'acme.inf': vendor });
    const cwd = folderWith({ 'x/netmap.inf': netmap });
    symlinkSync(join(elsewhere, 'acme.inf'), join(cwd, 'x/acme.inf'));
    assert.deepEqual(findings(['x/netmap.inf'], cwd), { 'x/netmap.inf': [] });
  });

  it('finds the folders of a netupg.inf below it, and none beside it', () => {
    const answers = (params: string) =>
      `[NetServices]\nacme_talk = ${params}\n[${params}]\nInfID = acme_talk\n`;
    const netupg = '[Version]\nSignature = "$Windows NT$"\n[OemNetUpgradeDirs]\nc:\\upgrade\\Acme\n';
    const right = netmap.replace('Services', 'Clients');
    const files = { 'netupg.inf': netupg, 'winnt.sif': answers('params.a') };
    const below = folderWith({ ...files, 'ACME/netmap.inf': right, 'ACME/acme.inf': vendor });
    assert.deepEqual(findings(['winnt.sif'], below), { 'winnt.sif': ['answerfile-misfiled-component'] });
    const beside = folderWith({ 'acme/netmap.inf': right, 'acme/acme.inf': vendor });
    mkdirSync(join(beside, 'x'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(beside, 'x', name), text);
    assert.deepEqual(findings(['x/winnt.sif'], beside), { 'x/winnt.sif': [] });
  });

  it('finds the same in a file whatever else is checked with it', () => {
    const cwd = folderWith({
      'x/netmap.inf': netmap,
      'x/acme.inf': vendor,
      'y/a.inf': wrong,
      'z/b.inf': warned,
    });
    const all = findings(['.'], cwd);
    for (const path of Object.keys(all)) {
      assert.deepEqual(findings([path], cwd)[path], all[path], path);
    }
  });
});

describe('netmap-inf check: many findings', () => {
  const many = `[A]\n${'k = "v\n'.repeat(5000)}`;

  it('stops quietly where nobody reads on', async () => {
    const cwd = folderWith({ 'a.inf': many, 'b.inf': many });
    const child = spawn(process.execPath, [program, 'check', '.'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('exit', resolve));
    assert.equal(err, '');
    assert.equal(status, 0);
  });

  it('writes all of a long report into a pipe', () => {
    const cwd = folderWith({ 'a.inf': many });
    const { files } = JSON.parse(run(['check', '--format', 'json', '.'], cwd).out);
    assert.equal(files[0].diagnostics.length, 5000);
  });
});
