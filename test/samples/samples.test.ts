import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rules } from '../../server/src/rules';
import { Tree } from '../../server/src/syntax';
import { Project } from '../support/project';

/** All samples by their path below samples/, with slashes. */
const bytes = new Map(
  readdirSync('samples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative('samples', path).split(sep).join('/'), readFileSync(path)] as const),
);
const setupTexts = [...bytes.keys()].filter((path) => /\.(inf|sif)$|(^|\/)unattend\.txt$/.test(path)).sort();
const text = (path: string) => bytes.get(path)!.toString('latin1');
const correct = setupTexts.filter((path) => !path.startsWith('mistakes/'));
const mistaken = setupTexts.filter((path) => path.startsWith('mistakes/'));

/** The findings of one sample, in a workspace that holds all of them. */
function diagnosticsOf(path: string) {
  const others = setupTexts.filter((each) => each !== path);
  const files = Object.fromEntries([path, ...others].map((each) => [each, text(each)]));
  const project = new Project(files);
  for (const each of bytes.keys()) project.workspace.noteFile(project.uriOf(each));
  return project.diagnostics();
}

interface Mistake {
  readonly rule: string;
  /** The line, from 0, that the comment speaks of. */
  readonly line: number;
}

/** What the comments `; WRONG rule: why` say of the next line that is not a comment. */
function mistakesIn(path: string): Mistake[] {
  const mistakes: Mistake[] = [];
  let announced: string[] = [];
  for (const { row, line } of Tree.parse(text(path)).rows()) {
    const rule = row.kind === 'comment' ? /^; WRONG ([a-z0-9-]+): \S/.exec(row.text)?.[1] : undefined;
    if (rule !== undefined) announced.push(rule);
    else if (row.kind === 'header' || row.kind === 'entry') {
      mistakes.push(...announced.map((each) => ({ rule: each, line })));
      announced = [];
    }
  }
  return mistakes;
}

describe('samples', () => {
  it('are there: two vendor folders, AnswerFiles of each kind, and the mistakes', () => {
    for (const path of [
      ...[
        'upgrade/netupg.inf',
        'upgrade/acmenic/netmap.inf',
        'upgrade/acmecli/netmap.inf',
        'upgrade/winnt.sif',
      ],
      ...['ris/ristndrd.sif', 'cd-boot/winnt.sif', 'two-adapters/unattend.txt', 'netware/unattend.txt'].map(
        (path) => `unattended/${path}`,
      ),
      ...['sysprep/sysprep.inf', 'iis-server/unattend.txt', 'scsi-driver/unattend.txt'].map(
        (path) => `unattended/${path}`,
      ),
      ...['unattend.txt', 'mistakes/netmap.inf', 'mistakes/netupg.inf', 'mistakes/winnt.sif', 'README.md'],
    ]) {
      assert.ok(bytes.has(path), path);
    }
  });

  for (const path of [...bytes.keys()].filter((each) => /\.(inf|sif|txt)$/.test(each)).sort()) {
    it(`${path} is ASCII with CRLF line ends, as Windows of that time writes it`, () => {
      assert.match(text(path), /^(?:[\x20-\x7e]*\r\n)+$/);
    });
  }

  for (const path of correct) {
    it(`${path} gives no finding of warning or above`, () => {
      const loud = diagnosticsOf(path).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.deepEqual(
        loud.map(({ rule, range, message }) => `${range.start.line + 1}: ${rule}: ${message}`),
        [],
      );
    });
  }

  const known = new Set(rules.map(({ id }) => id));
  for (const path of mistaken) {
    const mistakes = mistakesIn(path);
    const missing = mistakes.filter(({ rule }) => !known.has(rule)).map(({ rule }) => rule);
    const title = `${path} gives the findings that its comments announce, and no other of warning or above`;
    if (missing.length > 0) {
      it.skip(`${title}: without a rule yet are ${missing.join(', ')}`);
      continue;
    }
    it(title, () => {
      const found = diagnosticsOf(path);
      const asText = (mistake: Mistake) => `${mistake.line + 1}: ${mistake.rule}`;
      const all = found.map(({ rule, range }) => asText({ rule, line: range.start.line }));
      const loud = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const announced = mistakes.map(asText);
      assert.deepEqual(
        announced.filter((each) => !all.includes(each)),
        [],
      );
      assert.deepEqual(
        loud
          .map(({ rule, range }) => asText({ rule, line: range.start.line }))
          .filter((each) => !announced.includes(each)),
        [],
      );
    });
  }

  it('announce their mistakes, and none in the INF that is right', () => {
    assert.ok(mistaken.flatMap(mistakesIn).length >= 30);
    assert.deepEqual(mistakesIn('mistakes/nadircli.inf'), []);
  });
});

describe('the upgrade in the samples holds together', () => {
  const entriesOf = (path: string, section: string) =>
    [...Tree.parse(text(path)).sections]
      .filter(({ name }) => name.toLowerCase() === section.toLowerCase())
      .flatMap(({ rows }) => [...rows])
      .flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const values = (path: string, section: string) =>
    entriesOf(path, section).map((entry) => [entry.key?.value, ...entry.fields.map(({ value }) => value)]);
  const folders = ['upgrade/acmenic', 'upgrade/acmecli'];

  it('netupg.inf names the folders that are there', () => {
    const named = values('upgrade/netupg.inf', 'OemNetUpgradeDirs').map(([, directory]) => directory);
    assert.deepEqual(
      named.map((directory) => `upgrade/${directory!.split('\\').at(-1)}`),
      folders,
    );
  });

  for (const folder of folders) {
    it(`${folder}: each supported ID has its DLL and an INF with a model of that ID`, () => {
      const rows = values(`${folder}/netmap.inf`, 'OemUpgradeSupport');
      assert.ok(rows.length >= 3);
      for (const [id, dll, inf] of rows) {
        if (dll === 'NotSupported') continue;
        assert.ok(bytes.has(`${folder}/${dll}`), `${folder}/${dll}`);
        assert.ok(
          values(`${folder}/${inf}`, 'AcmeModels').some((fields) => fields[2] === id),
          `${inf} has no model with the ID ${id}`,
        );
      }
    });
  }

  it('winnt.sif lists IDs that the netmap.inf files lead to', () => {
    const supported = folders.flatMap((folder) => values(`${folder}/netmap.inf`, 'OemUpgradeSupport'));
    const ids = new Set(supported.map(([id]) => id));
    for (const section of ['NetAdapters', 'NetProtocols', 'NetClients']) {
      const rows = values('upgrade/winnt.sif', section);
      assert.ok(rows.length > 0, section);
      for (const [id] of rows) assert.ok(ids.has(id), id);
    }
  });
});
