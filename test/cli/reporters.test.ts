import assert from 'node:assert/strict';
import { join } from 'node:path';
import { wantsColour } from '../../server/src/cli/colours';
import { githubReporter } from '../../server/src/cli/reporters/github';
import { textReporter } from '../../server/src/cli/reporters/text';
import { folderWith, run } from './run';
import { assertSarif } from './sarif-shape';

const wrong = '[Version]\n\tProvider = "𝄞, x\n';
const twoLines = '[Version]\nProvider = a, \\\n  "b, c\n';
const odd = 'a b,c%:é.inf';

interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  kind: string;
  level: string;
  locations: { physicalLocation: { artifactLocation: object; region: object } }[];
}

function sarif(args: readonly string[], cwd: string) {
  const { out, status } = run(['check', '--format', 'sarif', ...args], cwd);
  const log = JSON.parse(out);
  assertSarif(log);
  return { run: log.runs[0], results: log.runs[0].results as SarifResult[], status };
}

describe('report formats', () => {
  it('json: exactly what the contract says, files without findings too', () => {
    const cwd = folderWith({ 'a.inf': wrong, 'b.inf': '' });
    const { out, status } = run(['check', '--format', 'json', '.'], cwd);
    assert.deepEqual(JSON.parse(out), {
      files: [
        {
          path: 'a.inf',
          diagnostics: [
            {
              rule: 'inf-unterminated-quote',
              severity: 'error',
              message:
                'This quotation mark is never closed, so the "," and all behind it become part of the value. Put the closing mark behind the value.',
              range: { start: { line: 1, character: 12 }, end: { line: 1, character: 18 } },
            },
          ],
        },
        { path: 'b.inf', diagnostics: [] },
      ],
    });
    assert.equal(status, 1);
  });

  it('json: stays JSON where nothing can be checked', () => {
    const { out, status } = run(['check', '--format', 'json', 'gone.inf']);
    assert.deepEqual(JSON.parse(out), { files: [] });
    assert.equal(status, 2);
  });

  it('sarif: places count from 1 in UTF-16 units, paths are relative', () => {
    const cwd = folderWith({ [`sub/${odd}`]: wrong });
    const { run: log, results, status } = sarif(['.'], cwd);
    assert.equal(status, 1);
    assert.equal(log.columnKind, 'utf16CodeUnits');
    assert.equal(results.length, 1);
    const [{ ruleId, ruleIndex, kind, level, locations }] = results as [SarifResult];
    assert.deepEqual(
      { ruleId, kind, level },
      { ruleId: 'inf-unterminated-quote', kind: 'fail', level: 'error' },
    );
    const rule = log.tool.driver.rules[ruleIndex];
    assert.equal(rule.id, ruleId);
    assert.match(rule.helpUri, /\/docs\/rules\/inf-unterminated-quote\.md$/);
    assert.deepEqual(locations[0]!.physicalLocation, {
      artifactLocation: { uri: 'sub/a%20b%2Cc%25%3A%C3%A9.inf', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 19 },
    });
    assert.deepEqual(log.invocations, [
      { executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] },
    ]);
  });

  it('sarif: knows all severities', () => {
    const cwd = folderWith({ 'a.inf': wrong });
    const levels = ['error', 'warning', 'information', 'hint'].map((severity) => {
      const { results } = sarif(['--rule', `inf-unterminated-quote=${severity}`, '.'], cwd);
      return [severity, results[0]!.level, results[0]!.kind];
    });
    assert.deepEqual(levels, [
      ['error', 'error', 'fail'],
      ['warning', 'warning', 'fail'],
      ['information', 'note', 'fail'],
      ['hint', 'none', 'informational'],
    ]);
  });

  it('sarif: tells of files that could not be read, and of files elsewhere', () => {
    const cwd = folderWith({ 'x/a.inf': wrong });
    const { run: log, results, status } = sarif(['../a.inf', '../gone.inf'], join(cwd, 'x', '..', 'x'));
    assert.equal(status, 2);
    assert.equal(results.length, 0);
    assert.equal(log.invocations[0].executionSuccessful, false);
    assert.equal(log.invocations[0].toolExecutionNotifications.length, 2);
    const elsewhere = sarif([join(cwd, 'x/a.inf')], folderWith({}));
    const { artifactLocation } = elsewhere.results[0]!.locations[0]!.physicalLocation;
    assert.deepEqual(Object.keys(artifactLocation), ['uri']);
    assert.match(JSON.stringify(artifactLocation), /"file:\/\/\/.*\/x\/a\.inf"/);
  });

  it('sarif: has the related places', () => {
    const { results } = sarif(['samples/mistakes/netmap.inf'], process.cwd());
    const related = results.find(({ ruleId }) => ruleId === 'netmap-class-mismatch');
    assert.match(JSON.stringify(related), /"relatedLocations":\[\{"id":1,.*samples\/mistakes\/nadircli\.inf/);
  });

  it('github: commands with their properties escaped', () => {
    const cwd = folderWith({ [`sub/${odd}`]: wrong });
    assert.equal(
      run(['check', '--format', 'github', '.'], cwd).out,
      '::error file=sub/a b%2Cc%25%3Aé.inf,line=2,endLine=2,col=13,endColumn=19,title=inf-unterminated-quote::' +
        'This quotation mark is never closed, so the "," and all behind it become part of the value. Put the closing mark behind the value.\n',
    );
  });

  it('github: names files from the root of the repository', () => {
    const cwd = folderWith({ 'sub/a.inf': wrong });
    const { out } = run(['check', '--format', 'github', '.'], join(cwd, 'sub'), { GITHUB_WORKSPACE: cwd });
    assert.match(out, /^::error file=sub\/a\.inf,/);
  });

  it('github: gives no columns to what goes over several lines, for GitHub would drop it', () => {
    const place = { path: 'a.inf', absolute: '/base/a.inf', message: 'Two\nlines, 100 %.' };
    const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
    const report = {
      path: 'a.inf',
      diagnostics: [{ ...place, range, rule: 'a-rule', severity: 'error' as const, related: [] }],
      lineAt: () => ({ text: '', secretFrom: undefined }),
    };
    assert.equal(
      githubReporter('/base').file(report),
      '::error file=a.inf,line=2,endLine=4,title=a-rule::Two<U+000A>lines, 100 %25.\n',
    );
  });

  it('github: turns weaker severities into notices', () => {
    const cwd = folderWith({ 'a.inf': twoLines });
    for (const [severity, command] of [
      ['warning', 'warning'],
      ['information', 'notice'],
      ['hint', 'notice'],
    ] as const) {
      const args = ['check', '--format', 'github', '--rule', `inf-unterminated-quote=${severity}`, '.'];
      assert.ok(run(args, cwd).out.startsWith(`::${command} file=a.inf,line=3,`));
    }
  });
});

describe('colours', () => {
  it('are for terminals that want them', () => {
    const terminal = { isTTY: true };
    assert.equal(wantsColour(terminal, {}), true);
    assert.equal(wantsColour(terminal, { NO_COLOR: '' }), true);
    assert.equal(wantsColour(terminal, { NO_COLOR: '1' }), false);
    assert.equal(wantsColour(terminal, { TERM: 'dumb' }), false);
    assert.equal(wantsColour({}, {}), false);
  });

  it('change nothing else in a report', () => {
    const place = { path: 'a.inf', absolute: '/a.inf', message: 'Wrong.' };
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } };
    const report = {
      path: 'a.inf',
      diagnostics: [
        { ...place, range, rule: 'a-rule', severity: 'hint' as const, related: [{ ...place, range }] },
      ],
      lineAt: () => ({ text: '\tb=c', secretFrom: undefined }),
    };
    const coloured = textReporter(true).file(report);
    assert.match(coloured, /\x1b\[36mhint\x1b\[39m/);
    assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), textReporter(false).file(report));
    assert.equal(
      textReporter(false).file(report),
      'a.inf:1:2: hint a-rule: Wrong.\n    1 |     b=c\n      |     ^^\n    a.inf:1:2: Wrong.\n\n',
    );
  });
});
