import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chosenPart, type Fact, FileModel, meansSection, namesWithChosenPart } from '../../server/src/model';
import { namesMeant } from '../../server/src/model/section-names';
import { Tree } from '../../server/src/syntax';

/** Names of install sections and of others, with decorations and suffixes in every order. */
const name = fc
  .tuple(
    fc.constantFrom('A', 'a.b', 'AB', 'x.Services'),
    fc.array(
      fc.constantFrom('.nt', '.NTamd64', '.ntx86.5.1', '.Services', '.HW', '.CoInstallers', '.c', 's'),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([start, rest]) => start + rest.join(''));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

function fileOf(headers: readonly string[], references: readonly string[]): FileModel {
  const rows = references.map((reference) => `%d% = ${reference}, PCI\\VEN_1\n`).join('');
  const sections = headers.map((header) => `[${header}]\n`).join('');
  return new FileModel(
    'test:/a.inf',
    'a.inf',
    Tree.parse(`[Manufacturer]\n%m%=M,NTx86\n[M.NTx86]\n${rows}${sections}`),
  );
}

describe('section names: properties', () => {
  it('finds what a decorated reference means as if all names were looked at', () => {
    fc.assert(
      fc.property(names, name, fc.boolean(), (headers, reference, installs) => {
        const file = fileOf(headers, []);
        const target = installs ? 'DDInstall' : 'Models';
        const fact = {
          symbol: 'section',
          usage: 'reference',
          name: reference,
          decorated: true,
          target,
        } as Fact;
        const own = reference.toLowerCase();
        const expected = [...file.sectionNames()].filter((each) => each !== own && meansSection(fact, each));
        assert.deepEqual(namesMeant(file, fact).sort(), expected.sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the names with a chosen part as if all names were looked at', () => {
    fc.assert(
      fc.property(names, names, (headers, references) => {
        const file = fileOf(headers, references);
        for (const each of [...headers, ...references]) {
          const chosen = chosenPart(file, each);
          const lower = chosen.toLowerCase();
          const expected = [...file.names('section')].filter(
            (other) =>
              other === lower || (other.startsWith(`${lower}.`) && chosenPart(file, other) === lower),
          );
          assert.deepEqual(namesWithChosenPart(file, chosen), expected.sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});
