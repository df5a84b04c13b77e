import assert from 'node:assert/strict';
import { type Find, findsIn, type Measure } from '../../fuzz/growth/growing';
import { looksOf } from '../../fuzz/growth/looks';
import { looks } from '../../fuzz/growth/main';
import { type GrowingText, grow, growingTexts } from '../../fuzz/growth/texts';
import { defineRule, type Rule } from '../../server/src/rules/rule';

/** The first check alone: `npm run fuzz -- growth` types as well, and plays the examples of all rules in more ways. */
const check: Measure = {
  ...looks,
  sizes: [8, 32, 128, 512, 2048, 8192],
  least: 400,
  sure: 3_000_000,
  measure: ({ files }, grown, suspects, runs) => looks.measure({ files, places: [] }, grown, suspects, runs),
};

/** Rules with examples of which each made some rule look at everything for every row. */
const telling = [
  'answerfile-misfiled-component',
  'answerfile-mac-format',
  'answerfile-pci-triplet',
  'answerfile-oemdll-misplaced',
  'answerfile-inftorun-inf-missing',
  'inf-service-name-localized',
  'inf-string-missing-in-language',
  'netmap-value-row-direction',
  'netmap-support-preupgrade-id',
  'netmap-mapping-section-shared',
];

const careless: Rule = defineRule({
  id: 'careless',
  dialects: ['netmap'],
  severity: 'error',
  title: '',
  what: '',
  why: '',
  fix: '',
  pages: [],
  good: '',
  bad: '',
  entries: {
    roles: ['mapping'],
    check({ entry, section }, context) {
      for (const other of context.entries(section.name)) if (other.entry.key === entry.key) return;
    },
  },
});

const mapping: GrowingText = {
  rule: 'careless',
  what: 'rows',
  files: { 'netmap.inf': '' },
  file: 'netmap.inf',
  pieces: ['[OemNetAdapters]\n', (copy) => `nic${copy}=acme\n`],
};

describe('fuzz: growth', () => {
  it('finds no rule that looks at more than the text is long', () => {
    const found = new Set<string>();
    const told: string[] = [];
    let texts = 0;
    for (const text of telling.flatMap((rule) => [...growingTexts(rule)])) {
      if (text.what.includes(': fields')) continue;
      texts++;
      for (const { what, copies } of findsIn(text, check, found)) {
        found.add(what);
        told.push(`${what}: ${copies} copies of ${text.what}, ${text.rule}`);
      }
    }
    assert.ok(texts > 200, String(texts));
    assert.deepEqual(told, []);
  });

  it('finds a rule that goes through a section for each of its rows', () => {
    const measure: Measure = {
      ...check,
      sure: 100_000,
      measure: (text, grown) => looksOf(text, grown, [careless]),
    };
    const finds: Find[] = findsIn(mapping, measure, new Set());
    assert.deepEqual(
      finds.map(({ what, copies }) => [what, copies]),
      [
        ['check behind an edit: careless', 128],
        ['check: careless', 512],
      ],
    );
    assert.deepEqual(findsIn(mapping, measure, new Set(finds.map(({ what }) => what))), []);
  });

  it('makes texts of any length, and types into the first copy and one in the middle', () => {
    const { files, places } = grow(mapping, 4);
    const text = '[OemNetAdapters]\nnic0=acme\nnic1=acme\nnic2=acme\nnic3=acme\n';
    assert.deepEqual(files, { 'netmap.inf': text });
    assert.deepEqual(
      places.map((place) => text.slice(0, place).split('\n').at(-1)),
      ['n', 'n', 'nic2=acme'],
    );
    const ways = [...growingTexts('netmap-duplicate-preupgrade-id')].map(({ what }) => what);
    for (const way of ['all of it', 'sections', 'rows', 'keys', 'fields', 'names'])
      assert.ok(
        ways.some((what) => what.startsWith(`netmap.inf: ${way}`)),
        way,
      );
  });
});
