import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/rules/edits';
import { Project } from '../support/project';

/** What is found, as `severity rule`, of the rules that a pattern names. */
function found(name: string, text: string, rules: RegExp, others: Record<string, string> = {}): string[] {
  const project = new Project({ [name]: text, ...others });
  return project
    .diagnostics()
    .filter(({ rule }) => rules.test(rule))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('rules for text, sections and strings: severities', () => {
  const cases: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
    ['acme.inf', `[A]\na=${'x'.repeat(600)}\n`, /too-long/, []],
    ['acme.inf', `[A]\na=${'x'.repeat(4097)}\n`, /too-long/, ['error inf-field-too-long']],
    ['winnt.sif', `[A]\na=${'x'.repeat(600)}\n`, /too-long/, ['information inf-field-too-long']],
    ['netmap.inf', `[A]\na=${'x'.repeat(5000)}\n`, /too-long/, ['error inf-field-too-long']],
    ['acme.inf', '[A]\na=b\x1a\n', /ctrl-z/, ['warning inf-ctrl-z']],
    ['acme.inf', '[A]\na=b\n\x1a', /ctrl-z/, ['hint inf-ctrl-z']],
    ['acme.inf', '[A]\na=b\x07\n', /control/, ['information inf-control-character']],
    ['acme.inf', '[A]\na="b\x07"\n', /control/, ['hint inf-control-character']],
    ['acme.inf', '[A]\n[a]\n', /duplicate/, ['warning inf-section-duplicate']],
    ['acme.inx', '[A]\n[a]\n[a]\n', /duplicate/, ['information inf-section-duplicate']],
    ['winnt.sif', '[A]\n[a]\n', /inf-section-duplicate/, []],
    ['acme.inf', '[Version]\na=%B%\n', /undefined/, ['error inf-undefined-string']],
    ['acme.inx', '[Version]\na=%BOARD%\n', /undefined/, ['warning inf-undefined-string']],
    ['acme.inx', '[Version]\na=%Board%\n', /undefined/, ['error inf-undefined-string']],
    ['acme.inf', '[Strings.7]\n', /langid/, ['information inf-strings-langid']],
    ['acme.inf', '[Strings]\nA=x\nA="x"\n', /duplicate/, ['information inf-string-duplicate']],
  ];
  for (const [name, text, rules, expected] of cases) {
    const shown = text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text;
    it(`${name}: ${JSON.stringify(shown)}`, () => assert.deepEqual(found(name, text, rules), expected));
  }
});

describe('rules for text, sections and strings: one mistake, one finding', () => {
  const cases: Record<string, readonly [string, string, readonly string[]]> = {
    'an undefined token and its definition with percent signs': [
      'acme.inf',
      '[Version]\nProvider=%Acme%\n[Strings]\n%Acme%="x"\n',
      ['warning inf-strings-key-with-percent'],
    ],
    'a variable that is no string': [
      'acme.inf',
      '[Version]\nProvider=%windir%\n[Strings]\n',
      ['warning inf-reg-unescaped-environment-variable'],
    ],
    'a token that a semicolon cuts': [
      'acme.inf',
      '[Version]\nProvider=%a;b%\n[Strings]\n"a;b"="x"\n',
      ['hint inf-unused-string', 'warning inf-semicolon-in-token'],
    ],
    'two backslashes before a header': [
      'acme.inf',
      '[A]\na=b\\\\\n[C]\n',
      ['warning inf-accidental-continuation'],
    ],
    'a misspelt section of Setup': [
      'acme.inf',
      '[Manufacturer]\n[SourceDiskNames]\n',
      ['warning inf-section-name-typo'],
    ],
    'a platform extension in the wrong place': [
      'acme.inf',
      '[Manufacturer]\n[A.HW.NT]\n',
      ['error inf-decoration-misplaced'],
    ],
    'a directory of netupg.inf with a variable': [
      'netupg.inf',
      '[OemNetUpgradeDirs]\n%TEMP%\\a\n',
      ['warning netupg-env-in-path'],
    ],
    'a directory of netupg.inf that ends in a backslash': [
      'netupg.inf',
      '[OemNetUpgradeDirs]\nc:\\a\\',
      ['warning netupg-trailing-backslash'],
    ],
    'a no-break space before the first section': [
      'acme.inf',
      '\u00a0\n[A]\n',
      ['error inf-text-before-first-section'],
    ],
    'a section of AnswerFiles with blanks in its name': [
      'unattend.txt',
      '[ Unattended ]\nUnattendMode=FullUnattended\n',
      ['warning answerfile-unknown-section'],
    ],
    'a row of a no-break space between IDs': [
      'netmap.inf',
      '[Version]\nSignature="$Windows NT$"\n[OemNetServices]\n\u00a0\nA=a\n[OemUpgradeSupport]\na=notsupported\n',
      ['warning inf-nonbreaking-space', 'information netmap-all-notsupported'],
    ],
    'curly quotation marks around a directory': [
      'netupg.inf',
      '[OemNetUpgradeDirs]\n\u201cc:\\a\u201d\n',
      ['error netupg-relative-path'],
    ],
    'a comment of another language among directories': [
      'netupg.inf',
      '[OemNetUpgradeDirs]\n# old\nc:\\a\n',
      ['warning inf-foreign-comment-style'],
    ],
    'a value of an AnswerFile that ends in a no-break space': [
      'unattend.txt',
      '[UserData]\nComputerName=*\n[Unattended]\nUnattendMode=DefaultHide\u00a0\n',
      ['warning inf-nonbreaking-space'],
    ],
    'an architecture that Setup does not know': [
      'acme.inf',
      '[Version]\n[Manufacturer]\n%A%=B\n[B]\n%A%=C,pci\\a\n[C.NTamd64]\n[C.NTx64]\n[Strings]\nA="a"\n',
      ['error inf-decoration-unknown-architecture'],
    ],
    'a comment of another language in [Strings]': [
      'acme.inf',
      '[Strings]\n// old\n',
      ['warning inf-foreign-comment-style'],
    ],
  };
  for (const [what, [name, text, expected]] of Object.entries(cases)) {
    it(what, () => assert.deepEqual(found(name, text, /./).sort(), [...expected].sort()));
  }
});

describe('rules for text, sections and strings: what changes elsewhere', () => {
  /** What is found before and behind an edit. */
  function both(text: string, old: string, fresh: string, rules: RegExp): [string[], string[]] {
    const project = new Project({ 'acme.inf': text });
    const names = () => project.diagnostics().flatMap(({ rule }) => (rules.test(rule) ? [rule] : []));
    const before = names();
    const start = text.indexOf(old);
    const { tree } = project.workspace.file(project.uri)!;
    project.workspace.changeFile(project.uri, tree.edit({ start, end: start + old.length }, fresh));
    return [before, names()];
  }

  it('hears of a string that is defined, in [Strings] or for a language', () => {
    const text = '[Version]\nProvider=%A%\n[Strings]\nB="x"\n[Strings.0407]\nC="x"\n';
    const rules = /undefined/;
    assert.deepEqual(both(text, 'B=', 'A=', rules), [['inf-undefined-string'], []]);
    assert.deepEqual(both(text, 'C=', 'A=', rules), [['inf-undefined-string'], []]);
  });

  it('hears of the first use of a string, and of the last', () => {
    const text = '[Version]\nProvider=%A%\n[Strings]\nA="x"\n';
    assert.deepEqual(both(text, '%A%', 'A', /unused/), [[], ['inf-unused-string']]);
    assert.deepEqual(both(text.replace('%A%', 'A'), '=A\n', '=%A%\n', /unused/), [['inf-unused-string'], []]);
  });

  it('hears that a language got a string', () => {
    const text = '[Version]\nProvider=%A%\n[Strings]\nA="x"\n[Strings.0407]\nB="y"\n';
    assert.deepEqual(both(text, 'B=', 'A=', /missing-in/), [['inf-string-missing-in-language'], []]);
  });

  it('hears that a section is named', () => {
    const text = '[DefaultInstall]\nX=Other\n[Acme]\na=b\n';
    assert.deepEqual(both(text, 'Other', 'Acme', /not-referenced/), [['inf-section-not-referenced'], []]);
  });

  it('looks for strings of a file with many of them once', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `S${at}="x %S1%"\nS1="x"\n`).join('');
    const text = `[Version]\nProvider=%S1%\n[Strings]\n${rows}`;
    const start = performance.now();
    found('acme.inf', text, /./);
    assert.ok(performance.now() - start < 20_000);
  });
});

describe('rules for the file as a whole: a first line of a no-break space', () => {
  for (const name of ['netmap.inf', 'netupg.inf']) {
    it(name, () => {
      const project = new Project({ [name]: '\u00a0\nc:\\a\n' });
      const file = project.workspace.file(project.uri)!;
      for (const { range, finding } of project.diagnostics()) {
        assert.deepEqual(range.start, { line: 0, character: 0 }, finding.rule.id);
        for (const { edits } of finding.rule.fixes?.(finding, { file, workspace: project.workspace }) ?? []) {
          for (const { span } of edits) assert.ok(span.start >= 0, finding.rule.id);
        }
      }
    });
  }
});

describe('rules for text, sections and strings: fixes of rules that are off by default', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['inf-suffix-without-install-section', '; c\n[Acme.HW]\r\na=b\n', '; c\n[Acme]\n\n[Acme.HW]\r\na=b\n'],
    [
      'inf-localizable-literal',
      '[Version]\nProvider="Acme, Inc."\n[Strings]\nA="x"\n',
      '[Version]\nProvider=%AcmeInc%\n[Strings]\nA="x"\nAcmeInc="Acme, Inc."\n',
    ],
    ['inf-no-final-newline', '[A]\r\na=b', '[A]\r\na=b\r\n'],
  ];
  for (const [rule, before, after] of cases) {
    it(rule, () => {
      const { workspace, engine, uri } = new Project({ 'acme.inf': before });
      const file = workspace.file(uri)!;
      const finding = engine.findings(uri).find((found) => found.rule.id === rule)!;
      const [fix] = finding.rule.fixes!(finding, { file, workspace });
      assert.equal(applyEdits(before, fix!.edits), after);
    });
  }
});
