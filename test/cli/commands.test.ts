import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { version } from '../../package.json';
import { rules } from '../../server/src/rules';
import { program, run } from './run';

describe('netmap-inf', () => {
  it('tells its version', () => {
    for (const option of ['--version', '-V']) {
      assert.deepEqual(run([option]), { status: 0, out: `${version}\n`, err: '' });
    }
  });

  it('helps', () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { status, out } = run(args);
      assert.equal(status, 0);
      assert.match(out, /^ {2}netmap-inf check \[options\] PATH/m);
    }
    for (const command of ['check', 'explain', 'parse', 'lsp']) {
      assert.match(run([command, '--help']).out, new RegExp(`^Usage: netmap-inf ${command} `));
      assert.equal(run(['help', command]).out, run([command, '-h']).out);
    }
  });

  for (const [args, message] of [
    [[], 'A command is missing.'],
    [['chek'], 'Unknown command "chek". Did you mean "check"?'],
    [['--frobnicate'], 'Unknown option "--frobnicate". Known are check, explain, parse, lsp.'],
    [['check'], 'Which files or folders should be checked?'],
    [['check', '--format', 'jsn', '.'], 'Unknown format "jsn". Did you mean "json"?'],
    [['check', '--format', 'xml', '.'], 'Unknown format "xml". Known are text, json, sarif, github.'],
    [
      ['check', '--rule', 'inf-unterminated-quot=off', '.'],
      'There is no rule "inf-unterminated-quot". Did you mean "inf-unterminated-quote"?',
    ],
    [['check', '--rule', 'inf-unterminated-quote=warn', '.'], 'Unknown severity "warn". Did you mean'],
    [['check', '--rule', 'inf-unterminated-quote', '.'], '--rule inf-unterminated-quote: write the rule'],
    [['check', '--fxi', '.'], "Unknown option '--fxi'"],
    [['explain', 'unterminated-quote'], 'Did you mean "inf-unterminated-quote"?'],
    [['explain', 'xyzzy'], 'There is no rule "xyzzy". "netmap-inf explain --list" lists all rules.'],
    [['explain', 'a', 'b'], 'One rule at a time can be explained.'],
    [['parse'], 'Which file should be read?'],
    [['parse', 'a.inf', 'b.inf'], 'One file at a time can be read.'],
    [['parse', '--reader', 'text', 'a.inf'], 'Unknown reader "text". Did you mean "text-mode"?'],
    [['parse', '--raeder', 'profile', 'a.inf'], "Unknown option '--raeder'"],
    [['lsp'], 'say --stdio'],
  ] as const) {
    it(`says what is wrong with: ${args.join(' ') || 'nothing'}`, () => {
      const { status, out, err } = run(args);
      assert.ok(err.startsWith('netmap-inf: ') && err.includes(message), err);
      assert.match(err, /\nTry "netmap-inf --help"\.\n$/);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
    });
  }
});

describe('netmap-inf explain', () => {
  it('says everything about a rule', () => {
    const { status, out } = run(['explain', 'inf-unterminated-quote']);
    assert.equal(status, 0);
    assert.match(out, /^inf-unterminated-quote \(warning; netmap, netupg, answerfile, inf, txtsetup\)\n/);
    for (const title of [
      'What is wrong',
      'Why it matters',
      'What to do',
      'Wrong',
      'Right',
      'Sources',
      'More',
    ]) {
      assert.ok(out.includes(`\n${title}\n  `), title);
    }
    assert.match(out, /^ {2}https:\/\/learn\.microsoft\.com\/\S+\/install\/inf-strings-section$/m);
    assert.match(out, /^ {4};\s+\^+ inf-unterminated-quote$/m);
    for (const line of out.split('\n')) if (!line.includes('://')) assert.ok(line.length <= 100, line);
  });

  it('explains every rule, in any case', () => {
    // One process for all rules would be faster, but this is the way people ask.
    const { id, title } = rules.at(-1)!;
    const { status, out } = run(['explain', id.toUpperCase()]);
    assert.equal(status, 0);
    assert.ok(out.startsWith(`${id} (`));
    assert.ok(out.replace(/\s+/g, ' ').includes(title.replace(/\s+/g, ' ')));
  });

  it('lists all rules', () => {
    const lists = [['explain'], ['explain', '--list']].map((args) => run(args).out.trim().split('\n'));
    assert.deepEqual(lists[0], lists[1]);
    assert.deepEqual(
      lists[0]!.map((line) => line.split(/\s+/).slice(0, 2)),
      rules.map(({ id, severity }) => [id, severity]),
    );
  });
});

describe('netmap-inf lsp', () => {
  it('serves an editor on standard input and output', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('"id":1')) child.stdin.write(message({ id: 2, method: 'shutdown' }));
      if (out.includes('"id":2')) child.stdin.write(message({ method: 'exit' }));
    });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    child.stdin.write(message({ id: 1, method: 'initialize', params }));
    const status = await new Promise((resolve) => child.on('exit', resolve));
    assert.equal(status, 0);
    assert.match(out, /"capabilities":\{/);
  });

  function message(content: object): string {
    const text = JSON.stringify({ jsonrpc: '2.0', ...content });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  }
});
