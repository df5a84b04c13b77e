import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { conformancePage } from '../../scripts/conformance-upgrade-page.mjs';
import { isPageId } from '../../server/src/language/pages';
import { rules } from '../../server/src/rules';
import {
  answerFileCatalogue,
  chapters,
  netmapCatalogue,
  otherPages,
  registryCatalogue,
  type Service,
  servedInstead,
  textCatalogue,
} from './upgrade';

const ruleIds = new Set(rules.map(({ id }) => id));
const pages = chapters.flatMap((chapter) => chapter.pages);
const catalogue = [...netmapCatalogue, ...answerFileCatalogue, ...registryCatalogue, ...textCatalogue];

/** Pages that must be there, whatever else is. */
const required = [
  ...['creating-a-netmap-inf-file', 'creating-a-netupg-inf-file', 'mapping-ids-in-a-netmap-inf-file'],
  ...['one-to-one-id-mapping', 'one-to-many-id-mapping', 'specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  ...['specifying-alternative-help-message-files-in-a-netmap-inf-file', 'examining-the-answerfile'],
  ...['winnt32', 'text-mode', 'gui-mode'].map((phase) => `${phase}-phase-of-the-network-upgrade-process`),
].map((page) => `network/${page}`);

function check(service: Service, what: string): void {
  if (service.by === 'rule') assert.ok(ruleIds.has(service.id), `${what}: there is no rule ${service.id}`);
  else if (service.by === 'nothing') assert.match(service.why, /^[A-Z].*\.$/, what);
  else {
    const { file, title } = service.test;
    assert.ok(readFileSync(file, 'utf8').includes(title), `${what}: "${title}" is not in ${file}`);
  }
}

describe('conformance: what the documentation says of the network upgrade', () => {
  it('has all pages, each once, and each with statements', () => {
    const ids = pages.map(({ id }) => id);
    assert.deepEqual(
      [...required, 'previous-versions ff559063', 'previous-versions ff559059'].filter(
        (id) => !ids.includes(id),
      ),
      [],
    );
    assert.equal(new Set([...ids, ...otherPages]).size, ids.length + otherPages.length);
    for (const id of [...ids, ...otherPages]) assert.ok(isPageId(id), id);
    for (const { id, statements } of pages) assert.ok(statements.length > 0, id);
  });

  for (const { id, statements } of pages) {
    it(`${id}: every statement has an answer, and what it names is there`, () => {
      for (const { says, served } of statements) {
        assert.match(says, /^\S.*\.$/);
        assert.ok(served.length > 0, says);
        for (const service of served) check(service, says);
      }
      assert.equal(new Set(statements.map(({ says }) => says)).size, statements.length, 'said twice');
    });
  }

  it('names every rule for netmap.inf and netupg.inf in some statement', () => {
    const named = new Set(
      pages.flatMap(({ statements }) =>
        statements.flatMap(({ served }) =>
          served.map((service) => (service.by === 'rule' ? service.id : '')),
        ),
      ),
    );
    const forgotten = [...ruleIds].filter((id) => /^net(map|upg)-/.test(id) && !named.has(id));
    assert.deepEqual(forgotten, []);
  });
});

describe('conformance: the catalogue of findings', () => {
  it('lists each once', () => assert.equal(new Set(catalogue).size, catalogue.length));

  for (const id of catalogue) {
    it(`${id} is a rule, or it is said what serves instead`, () => {
      if (ruleIds.has(id)) return;
      const served = servedInstead[id] ?? [];
      assert.ok(served.length > 0, 'no rule and nothing instead');
      for (const service of served) check(service, id);
    });
  }

  it('says what serves instead only of what it lists', () => {
    assert.deepEqual(
      Object.keys(servedInstead).filter((id) => !catalogue.includes(id)),
      [],
    );
  });

  it('is that of the shared facts', () => {
    const folder = '../shared/domain';
    if (!existsSync(folder)) {
      console.log('      ../shared/domain is not there: skipped');
      return;
    }
    for (const [file, ids] of [
      ['netmap.json', netmapCatalogue],
      ['answerfile.json', answerFileCatalogue],
    ] as const) {
      const { diagnostics } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      assert.deepEqual(
        ids,
        diagnostics.map(({ id }: { id: string }) => id),
      );
    }
    const { rules: ofInfText } = JSON.parse(readFileSync(`${folder}/inf-rules.json`, 'utf8'));
    for (const [groups, ids] of [
      [['registry', 'services'], registryCatalogue],
      [['lexical', 'sections', 'strings'], textCatalogue],
    ] as const) {
      const own = ofInfText.filter(({ group }: { group: never }) => groups.includes(group));
      assert.deepEqual(
        ids,
        own.map(({ id }: { id: string }) => id),
      );
    }
  });
});

describe('docs/conformance.md', () => {
  it('is up to date', () => {
    assert.equal(readFileSync('docs/conformance.md', 'utf8'), conformancePage(), 'run: npm run docs');
  });
});
