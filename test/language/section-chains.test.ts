import assert from 'node:assert/strict';
import answerFileJson from '../../server/src/language/data/answerfile.json';
import type { AnswerFileTable } from '../../server/src/language/data/types';
import { roleByName, type SectionRole } from '../../server/src/language/roles';
import { factsOfEntry } from '../../server/src/model/facts';
import { Tree } from '../../server/src/syntax';

const { sections } = answerFileJson as unknown as AnswerFileTable;

/** A row with this key whose fields are all `x`, or as many as the table names. */
function factsOf(key: string, fields: number, role: SectionRole) {
  const values = Array.from({ length: fields }, (_, at) => (at === 0 && fields > 1 ? '""' : `x${at}`));
  const { row } = Tree.parse(`${key} = ${values.join(', ')}\n`).rowAt(0)!;
  return factsOfEntry(row, 'answerfile', role);
}

describe('The chains of AnswerFiles', () => {
  for (const section of sections) {
    const role = (section.role ?? (section.name && roleByName('answerfile', section.name))) as
      | SectionRole
      | undefined;
    for (const key of section.keys ?? []) {
      const at = key.fields?.findIndex((field) => field.section !== undefined) ?? -1;
      const target = key.section ?? key.fields?.[at]?.section;
      const name = key.name.startsWith('<') ? 'acme' : key.name;
      const way = `[${section.name ?? section.component ?? section.role}] ${key.name}`;
      if (target !== undefined) {
        it(`lead from ${way} to sections that are ${target}`, () => {
          assert.ok(role !== undefined, 'the section has a role');
          const found = factsOf(name, at > 0 ? at + 1 : 1, role).find(
            ({ symbol, usage, target: led }) =>
              symbol === 'section' && usage === 'reference' && led === target,
          );
          assert.equal(found?.name, at > 0 ? `x${at}` : 'x0');
        });
      }
      if (key.keyOf === 'NetAdapters') {
        it(`lead from ${way} to the key of an adapter`, () => {
          const roles: readonly SectionRole[] = role === 'params' ? ['adapter-params'] : [role!];
          for (const each of roles) {
            assert.ok(
              factsOf(name, 1, each).some(({ symbol, name: led }) => symbol === 'adapter' && led === 'x0'),
            );
          }
        });
      }
    }
  }

  it('are in the table where rows lead on', () => {
    const known = sections.flatMap(({ keys = [] }) =>
      keys.flatMap((key) => [key.section, ...(key.fields ?? []).map((field) => field.section)]),
    );
    for (const target of [
      'params',
      'adapter-params',
      'oem',
      'run',
      'proxy',
      'modem',
      'firewall-profile',
      'firewall-entry',
      'nt4-list',
      'nt4-params',
    ]) {
      assert.ok(known.includes(target), target);
    }
  });
});
