import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileModel } from '../../server/src/model';
import { addSectionBehind, addToSection, applyEdits, moveEntry } from '../../server/src/rules/edits';
import { sectionOrder } from '../../server/src/rules/netmap/sections';
import { Tree } from '../../server/src/syntax';
import { infText } from '../support/arbitrary';
import { cursorIn } from '../support/marks';

/** What a file is after the row with the cursor has moved to a section. */
function moved(fixture: string, target = 'OemNetClients'): string {
  const { text, offset } = cursorIn(fixture);
  const file = new FileModel('test:/netmap.inf', 'netmap.inf', Tree.parse(text));
  const edits = moveEntry(file, file.tree.rowAt(offset)!, target, sectionOrder);
  return applyEdits(text, edits);
}

interface Case {
  readonly before: string;
  readonly after: string;
}

const cases: Record<string, Case> = {
  'goes to the end of the section that is there': {
    before: '[OemNetServices]\nA = a\n‸B = b ; own\nC = c\n\n[OemNetClients]\nX = x\n\n[OemUpgradeSupport]\n',
    after: '[OemNetServices]\nA = a\nC = c\n\n[OemNetClients]\nX = x\nB = b ; own\n\n[OemUpgradeSupport]\n',
  },
  'makes the section behind the one that comes before it': {
    before: '[OemNetServices]\n‸A = a\nB = b\n\n[OemUpgradeSupport]\na = m.dll\n',
    after: '[OemNetServices]\nB = b\n\n[OemNetClients]\nA = a\n\n[OemUpgradeSupport]\na = m.dll\n',
  },
  'makes the section before the one that comes after it': {
    before: '[Strange]\n‸A = a\n\n[OemUpgradeSupport]\na = m.dll\n',
    after: '[Strange]\n\n[OemNetClients]\nA = a\n\n[OemUpgradeSupport]\na = m.dll\n',
  },
  'makes the section at the end where nothing tells its place': {
    before: '[Strange]\n‸A = a\nB = b\n',
    after: '[Strange]\nB = b\n\n[OemNetClients]\nA = a\n',
  },
  'leaves the comment of the next header with its header': {
    before: '[OemNetServices]\nB = b\n‸A = a\n\n; The DLLs.\n; All of them.\n[OemUpgradeSupport]\n',
    after:
      '[OemNetServices]\nB = b\n\n[OemNetClients]\nA = a\n\n; The DLLs.\n; All of them.\n[OemUpgradeSupport]\n',
  },
  'leaves the comment of the header that it is put before': {
    before: '[Strange]\nB = b\n‸A = a\n; The DLLs.\n[OemUpgradeSupport]\n',
    after: '[Strange]\nB = b\n\n[OemNetClients]\nA = a\n\n; The DLLs.\n[OemUpgradeSupport]\n',
  },
  'leaves the comment that begins the file at its beginning': {
    before: '; netmap.inf of ACME\n[OemUpgradeSupport]\na = m.dll\n[Strange]\n‸A = a\n',
    after: '; netmap.inf of ACME\n\n[OemNetClients]\nA = a\n\n[OemUpgradeSupport]\na = m.dll\n[Strange]\n',
  },
  'sets sections apart where the file does not': {
    before: '[OemNetServices]\nB = b\n‸A = a\n[OemUpgradeSupport]\na = m.dll\n',
    after: '[OemNetServices]\nB = b\n\n[OemNetClients]\nA = a\n\n[OemUpgradeSupport]\na = m.dll\n',
  },
  'takes the comment above the row along': {
    before: '[OemNetServices]\nB = b\n; A is old.\n;; Very old.\n‸A = a\nC = c\n\n[OemNetClients]\nX = x\n',
    after: '[OemNetServices]\nB = b\nC = c\n\n[OemNetClients]\nX = x\n; A is old.\n;; Very old.\nA = a\n',
  },
  'takes the comment of a row that is alone along': {
    before: '[OemNetServices]\n; A is old.\n‸A = a\n\nB = b\n[OemNetClients]\n',
    after: '[OemNetServices]\n\nB = b\n[OemNetClients]\n; A is old.\nA = a\n',
  },
  'leaves the comment of a group with the group': {
    before: '[OemNetServices]\n; All that prints.\n‸A = a\nB = b\n\n[OemNetClients]\nX = x\n',
    after: '[OemNetServices]\n; All that prints.\nB = b\n\n[OemNetClients]\nX = x\nA = a\n',
  },
  'takes the comment that silences a rule along, even from a group': {
    before:
      '[OemNetServices]\n; All.\n; netmap-inf-disable-next-line netmap-empty-id\n‸A = a\nB = b\n[OemNetClients]\nX = x\n',
    after:
      '[OemNetServices]\n; All.\nB = b\n[OemNetClients]\nX = x\n; netmap-inf-disable-next-line netmap-empty-id\nA = a\n',
  },
  'leaves a comment behind a blank line where it is': {
    before: '[OemNetServices]\n; What follows are services.\n\n‸A = a\n[OemNetClients]\n',
    after: '[OemNetServices]\n; What follows are services.\n\n[OemNetClients]\nA = a\n',
  },
  'keeps CRLF line ends, and those that differ': {
    before: '[OemNetServices]\r\nB = b\r\n; own\n‸A = a\n\r\n[OemUpgradeSupport]\r\na = m.dll\r\n',
    after:
      '[OemNetServices]\r\nB = b\r\n\r\n[OemNetClients]\r\n; own\nA = a\n\r\n[OemUpgradeSupport]\r\na = m.dll\r\n',
  },
  'moves the last row of a file that has no line end': {
    before: '[OemNetClients]\r\nX = x\r\n[OemNetServices]\r\nB = b\r\n‸A = a',
    after: '[OemNetClients]\r\nX = x\r\nA = a\r\n[OemNetServices]\r\nB = b\r\n',
  },
  'moves a row behind the last one, which has no line end': {
    before: '[OemNetServices]\r\n‸A = a\r\n[OemNetClients]\r\nX = x',
    after: '[OemNetServices]\r\n[OemNetClients]\r\nX = x\r\nA = a',
  },
  'moves the last row, without line end, to a new section behind it': {
    before: '[OemNetServices]\nB = b\n; own\n‸A = a',
    after: '[OemNetServices]\nB = b\n\n[OemNetClients]\n; own\nA = a',
  },
  'moves the only row of a file to a new section': {
    before: '[OemNetServices]\n‸A = a\n',
    after: '[OemNetServices]\n\n[OemNetClients]\nA = a\n',
  },
  'fills an empty section': {
    before: '[OemNetServices]\n‸A = a\n[OemNetClients]\n[OemUpgradeSupport]\n',
    after: '[OemNetServices]\n[OemNetClients]\nA = a\n[OemUpgradeSupport]\n',
  },
  'fills an empty section whose header is the end of the file': {
    before: '[OemNetServices]\n‸A = a\n[OemNetClients]',
    after: '[OemNetServices]\n[OemNetClients]\nA = a',
  },
  'goes behind the comments of an empty section': {
    before:
      '[OemNetServices]\n‸A = a\n\n[OemNetClients] ; old\n; Clients.\n\n; The DLLs.\n[OemUpgradeSupport]\n',
    after:
      '[OemNetServices]\n\n[OemNetClients] ; old\n; Clients.\nA = a\n\n; The DLLs.\n[OemUpgradeSupport]\n',
  },
  'goes behind a comment that trails the last row': {
    before: '[OemNetServices]\n‸A = a\n[OemNetClients]\nX = x\n; Y = y\n\n; Z = z\n\n[OemUpgradeSupport]\n',
    after: '[OemNetServices]\n[OemNetClients]\nX = x\n; Y = y\nA = a\n\n; Z = z\n\n[OemUpgradeSupport]\n',
  },
  'goes to the last of repeated sections': {
    before: '[OemNetClients]\nX = x\n[OemNetServices]\n‸A = a\n[oemnetclients]\nY = y\n[OemUpgradeSupport]\n',
    after: '[OemNetClients]\nX = x\n[OemNetServices]\n[oemnetclients]\nY = y\nA = a\n[OemUpgradeSupport]\n',
  },
  'makes the section behind the last of repeated ones': {
    before:
      '[OemNetServices]\n‸A = a\n\n[OemUpgradeSupport]\n\n[OemNetServices]\nB = b\n\n[OemUpgradeHelpFiles]\n',
    after:
      '[OemNetServices]\n\n[OemUpgradeSupport]\n\n[OemNetServices]\nB = b\n\n[OemNetClients]\nA = a\n\n[OemUpgradeHelpFiles]\n',
  },
  'moves all lines of a row that goes on': {
    before: '[OemNetServices]\n‸A = \\ ; why?\n  a\nB = b\n[OemNetClients]\nX = x\n',
    after: '[OemNetServices]\nB = b\n[OemNetClients]\nX = x\nA = \\ ; why?\n  a\n',
  },
  'lets nothing be joined to a row that ends with a backslash': {
    before: '[OemNetClients]\nX = x\n[OemNetServices]\n‸A = a\\',
    after: '[OemNetClients]\nX = x\nA = a\\\n\n[OemNetServices]\n',
  },
  'lets itself not be joined to a row that ends with a backslash': {
    before: '[OemNetServices]\n‸A = a\n[OemNetClients]\nX = x\\\n',
    after: '[OemNetServices]\n[OemNetClients]\nX = x\\\n\nA = a\n',
  },
  'leaves the byte order mark in front': {
    before: '\ufeff[OemUpgradeSupport]\na = m.dll\n[Strange]\n‸A = a\n',
    after: '\ufeff[OemNetClients]\nA = a\n\n[OemUpgradeSupport]\na = m.dll\n[Strange]\n',
  },
};

describe('moving a row', () => {
  for (const [title, { before, after }] of Object.entries(cases)) {
    it(title, () => assert.equal(moved(before), after));
  }

  it('puts each section in its place', () => {
    const text = '[OemNetAdapters]\n‸A = a\n\n[OemUpgradeSupport]\n';
    for (const name of ['OemAsyncAdapters', 'OemNetProtocols', 'OemNetServices']) {
      assert.equal(moved(text, name), `[OemNetAdapters]\n\n[${name}]\nA = a\n\n[OemUpgradeSupport]\n`);
    }
    const services = '[OemNetServices]\n‸A = a\nB = b\n';
    assert.equal(
      moved(services, 'OemNetAdapters'),
      `[OemNetAdapters]\nA = a\n\n${services.replace('‸A = a\n', '')}`,
    );
  });

  it('changes nothing else, wherever it goes: all lines are there, and the row is in its section', () => {
    const target = fc.constantFrom(
      'OemNetClients',
      'OemNetServices',
      'OemNetAdapters',
      'OemUpgradeSupport',
      'A',
    );
    fc.assert(
      fc.property(infText, fc.nat(), target, fc.boolean(), (text, at, name, open) => {
        const input = open ? text.replace(/\r?\n$/, '') : text;
        const file = new FileModel('test:/netmap.inf', 'netmap.inf', Tree.parse(input));
        const places = [...file.tree.rows()].filter(({ row }) => row.kind === 'entry');
        const place = places[at % Math.max(places.length, 1)];
        fc.pre(place !== undefined && place.section.name.toLowerCase() !== name.toLowerCase());
        const edits = moveEntry(file, place, name, sectionOrder);
        const after = applyEdits(input, edits);
        const lines = (all: string) =>
          all
            .split(/\r?\n/)
            .filter((line) => line !== '')
            .sort();
        const had = lines(input);
        const has = lines(after);
        const isNew = file.sectionsNamed(name).size === 0;
        assert.deepEqual(has, isNew ? [...had, `[${name}]`].sort() : had);
        const key = (tree: Tree, sectionName: string) =>
          [...tree.sections]
            .filter((section) => section.name.toLowerCase() === sectionName.toLowerCase())
            .flatMap((section) => [...section.rows].map((row) => row.text.trim()))
            .filter((line) => line === place.row.text.trim()).length;
        const tree = Tree.parse(after);
        assert.equal(key(tree, name), key(file.tree, name) + 1);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('adding rows and sections', () => {
  const file = (text: string) => new FileModel('test:/netmap.inf', 'netmap.inf', Tree.parse(text));

  it('makes a section with rows in an empty file', () => {
    for (const text of ['', '; only a comment', '\n']) {
      const edit = addToSection(file(text), 'OemUpgradeSupport', 'a = m.dll\n', sectionOrder);
      const after = applyEdits(text, [edit]);
      assert.match(after, /(^|\n)\[OemUpgradeSupport\]\na = m\.dll\n?$/);
      assert.ok(after.startsWith(text.trimEnd()));
    }
  });

  it('makes a section right behind another one, before the comment of the next', () => {
    const text = '[OemNetAdapters]\r\nA = 0, B\r\n; own\r\n\r\n; The DLLs.\r\n[OemUpgradeSupport]\r\n';
    const model = file(text);
    const [section] = model.sectionsNamed('OemNetAdapters');
    const after = applyEdits(text, [addSectionBehind(model, section!, 'B', 'ValueType = 1\r\n')]);
    assert.equal(
      after,
      '[OemNetAdapters]\r\nA = 0, B\r\n; own\r\n\r\n[B]\r\nValueType = 1\r\n\r\n; The DLLs.\r\n[OemUpgradeSupport]\r\n',
    );
  });
});
