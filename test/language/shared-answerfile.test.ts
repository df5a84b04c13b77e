import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { component } from '../../server/src/language/components';
import answerFileJson from '../../server/src/language/data/answerfile.json';
import type { AnswerFileTable } from '../../server/src/language/data/types';
import { sectionNamingDirectives } from '../../server/src/language/roles';
import { timeZone } from '../../server/src/language/time-zones';

const path = '../shared/domain/answerfile.json';

interface Facts {
  readonly sections: readonly { section: string; keys: readonly { key: string; completion?: string }[] }[];
  readonly componentIds: readonly { id: string; class: string }[];
  readonly timezones: { readonly values: Readonly<Record<string, string>> };
}

const { sections } = answerFileJson as unknown as AnswerFileTable;
const classes: Readonly<Record<string, string>> = {
  client: 'NetClient',
  protocol: 'NetTrans',
  service: 'NetService',
};

describe('The facts that the table of AnswerFiles was made of', () => {
  if (!existsSync(path)) {
    it.skip(`${path} is not here`);
    return;
  }
  const facts = () => JSON.parse(readFileSync(path, 'utf8')) as Facts;

  it('are all in it: sections with a name of their own', () => {
    const names = new Set(sections.flatMap(({ name }) => name?.toLowerCase() ?? []));
    // Author-named sections are in it by their role; the other spellings are explained below.
    const served = new Set(['unattended (sysprep.inf)', 'uddi*']);
    const missing = facts()
      .sections.map(({ section }) => section.toLowerCase())
      .filter((name) => !name.includes('<') && !names.has(name) && !served.has(name));
    assert.deepEqual(missing, []);
    assert.ok(names.has('uddidatabase') && names.has('uddiweb'));
  });

  it('are all in it: keys, but for those that no page has', () => {
    const keys = new Set(sections.flatMap(({ keys = [] }) => keys.map(({ name }) => name.toLowerCase())));
    const directives = new Set(['addservice', 'delservice']);
    for (const { name } of sectionNamingDirectives()) directives.add(name.toLowerCase());
    const all = facts().sections.flatMap(({ keys: each }) => each);
    assert.ok(all.length >= 550, String(all.length));
    const missing = all
      .filter(({ completion }) => completion === undefined)
      .map(({ key }) => key)
      .filter((key) => !keys.has(key.toLowerCase()) && !directives.has(key.toLowerCase()));
    assert.deepEqual(missing, []);
    for (const { key, completion } of all) {
      if (completion?.startsWith('drop') === true) assert.ok(!keys.has(key.toLowerCase()), key);
    }
  });

  it('are all in it: components with their class, and time zones', () => {
    const { componentIds, timezones } = facts();
    for (const { id, class: className } of componentIds) {
      assert.equal(component(id)?.class, classes[className], id);
    }
    for (const index of Object.keys(timezones.values)) assert.ok(timeZone(index), index);
  });
});
