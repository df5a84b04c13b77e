import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { infRules } from '../../server/src/rules/inf';
import { textsBelow } from '../grammar/texts';
import { Project } from '../support/project';
import { testRuleFixtures } from '../support/rule-fixtures';

/** What is found in a text, as `severity rule: the marked words`. */
function found(fileName: string, text: string): string[] {
  const project = new Project({ [fileName]: text });
  const { tree } = project.workspace.file(project.uri)!;
  return project.diagnostics().map(({ severity, rule, range }) => {
    const span = { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) };
    return `${severity} ${rule}: ${tree.text(span)}`;
  });
}

describe('rules for INF text: whole files', () => testRuleFixtures('inf'));

describe('rules for INF text: text before the first section', () => {
  const rule = 'inf-text-before-first-section: /* ACME';

  it('is an error, unless [Strings] makes Setup skip it', () => {
    assert.deepEqual(found('acme.inf', '/* ACME\n[Version]\n'), [`error ${rule}`]);
    assert.deepEqual(found('acme.inf', '/* ACME\n[Version]\n[Strings.0407]\n'), [`error ${rule}`]);
    assert.deepEqual(found('acme.inf', '/* ACME\n[Version]\n[strings]\n'), [`hint ${rule}`]);
  });

  it('is no byte order mark', () => {
    assert.deepEqual(found('acme.inf', '\uFEFF[Version]\n'), []);
    assert.deepEqual(found('acme.inf', '\uFEFF; ACME\n[Version]\n'), []);
  });

  it('is an error for text-mode Setup in any case', () => {
    assert.deepEqual(found('txtsetup.sif', '/* ACME\n[SetupData]\n[Strings]\n'), [`error ${rule}`]);
  });

  it('is found once, at its first line, however long it is', () => {
    const banner = Array.from({ length: 200 }, (_, at) => `line ${at}\n`).join('');
    assert.deepEqual(found('acme.inf', `; ACME\n\n${banner}[Version]\n`), [
      'error inf-text-before-first-section: line 0',
    ]);
  });

  it('leaves netupg.inf without its section to the rule for that', () => {
    const rules = (text: string) => found('netupg.inf', text).map((line) => line.split(/[ :]/)[1]);
    assert.deepEqual(rules('c:\\upg\\acme\n'), ['netupg-missing-section']);
    assert.deepEqual(rules('c:\\upg\\acme\n[OemNetUpgradeDirs]\nc:\\upg\\next\n'), [
      'inf-text-before-first-section',
    ]);
  });
});

describe('rules for INF text: continuations that nobody means', () => {
  const rule = 'warning inf-accidental-continuation';
  const found1 = (text: string) => found('acme.inf', text).filter((line) => line.includes('inf-accidental'));

  it('finds one that swallows a header or an entry, whatever it ends', () => {
    assert.deepEqual(found1('[A]\nx=c:\\acme\\\n[B]\n'), [`${rule}: \\`]);
    assert.deepEqual(found1('[A]\nCopyFiles=a,\\\n  [B] ; next\n'), [`${rule}: \\`]);
    assert.deepEqual(found1('[A]\nCopyFiles=a,\\\n  AddReg = b\n'), [`${rule}: \\`]);
    assert.deepEqual(found1('[A]\r\n1=,,\\\\ ; root\r\n%Next%=b\r\n'), [`${rule}: \\\\`]);
  });

  it('finds one behind a directory where the next line stands for itself', () => {
    assert.deepEqual(found1('[A]\nHKR,,x,,%11%\\\nHKR,,y,,"z"\n'), [`${rule}: \\`]);
    assert.deepEqual(found1('[A]\nHKR,,x,,c:\\\n\nHKR,,y,,"z"\n'), [`${rule}: \\`]);
    assert.deepEqual(found1('[A]\nc:\\a\\\nc:\\b\\\nc:\\c\n'), [`${rule}: \\`, `${rule}: \\`]);
  });

  it('leaves a list alone that goes on, and one that ends', () => {
    assert.deepEqual(found1('[A]\nx=a,\\\nb,\\\n\n'), []);
    assert.deepEqual(found1('[A]\nx=c:\\a\\\n  b\n'), []);
    assert.deepEqual(found1('[A]\nx=c:\\a\\\n  ,b\n[B]'), []);
    assert.deepEqual(found1('[A]\nx=c:\\a\\\n'), []);
    assert.deepEqual(found1('[A]\nx="a=b" \\\n\t"c" ; d=\n'), []);
  });

  it('takes as long for many lines as they are long', () => {
    const lines = 'c:\\acme\\\n'.repeat(20_000);
    assert.equal(found1(`[A]\n${lines}`).length, 50);
  });
});

const corpus = '../shared/corpus';

/**
 * What is wrong in the corpus. Both INFs name a section for AddProperty in each of their three install sections, for
 * three ranges of builds, and neither file has that section; Windows has no INF that lends it.
 */
const trueErrors = [
  'error inf-section-not-found: PciS0WakeSupported_AddProperty',
  'error inf-section-not-found: PciS0WakeSupported_AddProperty',
  'error inf-section-not-found: PciS0WakeSupported_AddProperty',
];

/** What else is found, and why it is true. */
const otherFindings: Record<string, number> = {
  // Banners that only [Strings] makes harmless.
  'hint inf-text-before-first-section': 8,
  // Left-overs such as WudfRdDisplayName; 41 of them in a table of texts of one vendor, for keys that are gone.
  'hint inf-unused-string': 65,
  // Lines of nothing but a no-break space between entries that were commented out.
  'warning inf-nonbreaking-space': 3,
  // Attributes of signatures that [SignatureAttributes] does not name.
  'hint inf-section-not-referenced': 1,
  // Rows with flags that are added and removed by the same section.
  'hint inf-section-two-directives': 1,
  // One smart card reader, whose parts all repeat the whole name, so that it works.
  'information inf-models-row-decorated-install': 3,
  // Sections of 13 mini-filters that name their driver by a token, which works.
  'information inf-token-in-filename': 39,
};

describe('rules on 138 driver INFs (../shared/corpus)', () => {
  before(function () {
    if (existsSync(corpus)) return;
    console.log('      ../shared/corpus is not there: skipped');
    this.skip();
  });

  it('reads all of them without losing a character', () => {
    const texts = textsBelow(corpus).filter(({ path }) => /\.in[fx]$/i.test(path));
    assert.equal(texts.length, 138);
    for (const { path, text } of texts) {
      const project = new Project({ [basename(path)]: text });
      assert.equal(project.workspace.file(project.uri)!.tree.text(), text, path);
    }
  });

  it('finds the errors that are there, and no others', () => {
    const errors: Record<string, string[]> = {};
    for (const { path, text } of textsBelow(corpus)) {
      const name = basename(path);
      if (!/\.in[fx]$/i.test(name)) continue;
      const here = found(name, text).filter((line) => line.startsWith('error'));
      if (here.length > 0) errors[name] = [...(errors[name] ?? []), ...here];
    }
    assert.deepEqual(errors, {
      'netvadapter.inf': trueErrors,
      'netvadapterum.inf': [...trueErrors, 'error inf-undefined-string: %REG_SZ%'],
    });
  });

  it('finds nothing else of text, sections and strings but what is explained here', () => {
    const counts: Record<string, number> = {};
    const ids = new Set(infRules.map(({ id }) => id));
    for (const { path, text } of textsBelow(corpus)) {
      if (!/\.in[fx]$/i.test(path)) continue;
      for (const line of found(basename(path), text)) {
        const [severity, rule] = line.split(/[ :]/);
        if (severity === 'error' || !ids.has(rule!)) continue;
        counts[`${severity} ${rule}`] = (counts[`${severity} ${rule}`] ?? 0) + 1;
      }
    }
    assert.deepEqual(counts, otherFindings);
  });

  it('leads to all install sections of all of them', () => {
    for (const { path, text } of textsBelow(corpus)) {
      if (!/\.in[fx]$/i.test(path) || basename(path) === 'autorun.inf') continue;
      const project = new Project({ [basename(path)]: text });
      const file = project.workspace.file(project.uri)!;
      for (const section of file.sections()) {
        // Who names the sections of the driver frameworks and of imaging devices is not known here yet.
        if (!/\.(services|hw|coinstallers|interfaces)$/i.test(section.name)) continue;
        assert.ok(section.roles.size > 0, `${path}: [${section.name}]`);
      }
    }
  });
});
