import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allNetworkClasses, components } from '../../server/src/language/components';
import answerFileJson from '../../server/src/language/data/answerfile.json';
import infJson from '../../server/src/language/data/inf.json';
import netmapJson from '../../server/src/language/data/netmap.json';
import regionalJson from '../../server/src/language/data/regional.json';
import registryJson from '../../server/src/language/data/registry.json';
import type { RegistryTable } from '../../server/src/language/data/registry-types';
import type {
  AnswerFileTable,
  FieldDoc,
  InfTable,
  KeyRow,
  NetmapTable,
  RegionalTable,
  SectionRow,
} from '../../server/src/language/data/types';
import type { Dialect } from '../../server/src/language/dialect';
import { keyDoc, sectionDoc } from '../../server/src/language/knowledge';
import { isPageId, pageUrl } from '../../server/src/language/pages';
import { numberTable } from '../../server/src/language/registry-flags';
import { sectionNamingDirectives } from '../../server/src/language/roles';

const netmap = netmapJson as unknown as NetmapTable;
const answerFile = answerFileJson as unknown as AnswerFileTable;
const inf = infJson as unknown as InfTable;
const registry = registryJson as unknown as RegistryTable;
const regional = regionalJson as unknown as RegionalTable;

const tables: readonly (readonly [Dialect, readonly SectionRow[]])[] = [
  ['netmap', netmap.netmap],
  ['netupg', netmap.netupg],
  ['answerfile', answerFile.sections],
  ['inf', inf.sections],
];
const confidences = ['page', 'sdk', 'seen', 'inferred', 'recalled', 'unverified'];
/** Sources that are not on the web. */
const offTheWeb = ['ref.chm', 'NT 4.0 Resource Kit'];
const layouts = ['key=value', 'directives', 'keyed-rows', 'rows'];

/** What reads an AnswerFile or a part of it. */
const readers = [
  'setupldr',
  'winnt32',
  'text mode',
  'GUI mode',
  'NetSetup',
  'first logon',
  'Mini-Setup',
  'Sysprep',
  'Setup Manager',
  'RIS',
  'dcpromo',
];
const answerTypes =
  `string yesno number hex number-list path path-list command string-list ip ip-list mac lcid inputlocale-list
  timezone computername password productkey section-ref section-list netadapter netadapter-list component-id
  binding-path inf-and-section`.split(/\s+/);

/** Everything in a table that has the property, with the way to it. */
function* having(property: string, value: unknown, way = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const step = `${way}/${Array.isArray(value) ? (child?.name ?? child?.role ?? child?.id ?? key) : key}`;
    if (key === property) yield [step, child];
    yield* having(property, child, step);
  }
}

/** The names that occur more than once, compared without case. */
function repeated(names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  return names.filter((_, at) => lower.indexOf(lower[at]!) !== at);
}

function label(section: SectionRow): string {
  return section.name ?? `${section.role} ${section.component ?? ''}`;
}

const folder = 'server/src/language/data';
const everything = {
  netmap,
  answerFile,
  inf,
  registry,
  regional,
  components: components(),
  classes: allNetworkClasses(),
};

describe('The knowledge tables', () => {
  it('have no section twice', () => {
    for (const [dialect, sections] of tables) {
      const names = sections.flatMap((section) =>
        section.name === undefined ? [] : [section.name, ...(section.aliases ?? [])],
      );
      assert.deepEqual(repeated(names), [], dialect);
      const roles = sections.filter((section) => section.name === undefined).map(label);
      assert.deepEqual(repeated(roles), [], dialect);
      for (const section of sections) assert(section.name ?? section.role, JSON.stringify(section));
    }
  });

  it('have no key, directive or flag twice', () => {
    for (const [dialect, sections] of tables) {
      for (const section of sections) {
        const names = (section.keys ?? []).map((key) => key.name);
        assert.deepEqual(repeated(names), [], `${dialect} ${label(section)}`);
      }
    }
    assert.deepEqual(repeated(inf.directives.map((directive) => directive.name)), []);
    for (const [name, rows] of Object.entries(registry.tables)) {
      assert.deepEqual(repeated(rows.values.map((row) => row.value)), [], name);
      assert.deepEqual(repeated(rows.values.map((row) => row.name)), [], name);
    }
    const values = registry.values.map((row) => `${row.subkey} ${row.name}`);
    assert.deepEqual(repeated(values), []);
    assert.deepEqual(repeated(registry.hkr.map((row) => row.role)), []);
    assert.deepEqual(repeated(registry.dirids.values.map((row) => String(row.id))), []);
  });

  it('say something of everything, in a sentence', () => {
    const texts = ['doc', 'meaning', 'what', 'treat'].flatMap((property) =>
      [...having(property, { netmap, answerFile, inf, registry })].filter(([way]) => !way.includes('/maps/')),
    );
    assert(texts.length > 900, String(texts.length));
    for (const [way, text] of texts) assert.match(String(text), /^\S.*[.…]$/, way);
    const rows = tables.flatMap(([, sections]) => sections.flatMap((section) => section.keys ?? []));
    for (const row of [...rows, ...inf.directives]) assert(row.doc, row.name);
  });

  it('name pages of known forms only, nearly all of them on the web', () => {
    const pages = [
      ...having('page', everything),
      ...[...having('pages', everything)].flatMap(([way, list]) =>
        (list as string[]).map((page) => [way, page]),
      ),
    ];
    assert(pages.length > 300, String(pages.length));
    for (const [way, page] of pages) {
      assert(isPageId(String(page)), `${way}: ${page}`);
      assert.equal(pageUrl(String(page)) === undefined, offTheWeb.includes(String(page)), String(page));
    }
  });

  it('have a page for every section that is said to be on one', () => {
    for (const [dialect, sections] of tables) {
      for (const section of sections) {
        if ((section.confidence ?? 'page') === 'page') assert(section.page, `${dialect} ${label(section)}`);
        if (section.confidence === 'recalled') {
          const other = (section.keys ?? []).filter((key) => key.confidence === 'page' && !key.page);
          assert.deepEqual(other, [], label(section));
        }
      }
    }
    for (const directive of inf.directives) assert(directive.page, directive.name);
  });

  it('use the known words for confidence and layout', () => {
    for (const property of ['confidence', 'valuesConfidence', 'sectionsConfidence']) {
      for (const [way, word] of having(property, everything)) assert(confidences.includes(String(word)), way);
    }
    for (const [way, word] of having('layout', everything)) assert(layouts.includes(String(word)), way);
  });

  it('refer to sections, tables and keys that exist', () => {
    const check = (dialect: Dialect, way: string, field: FieldDoc | KeyRow) => {
      if (field.section) assert(sectionDoc(dialect, '', field.section), `${way}: ${field.section}`);
      if (field.keyOf) assert(sectionDoc(dialect, field.keyOf), `${way}: ${field.keyOf}`);
      if (field.table && field.table !== 'setupClasses')
        assert(numberTable(field.table), `${way}: ${field.table}`);
    };
    for (const [dialect, sections] of tables) {
      for (const section of sections) {
        const keys = section.keys ?? [];
        const variants = Object.values(section.variants ?? {}).flat();
        for (const field of [...(section.fields ?? []), ...variants]) check(dialect, label(section), field);
        for (const key of keys) {
          check(dialect, `${label(section)} ${key.name}`, key);
          for (const field of key.fields ?? []) check(dialect, `${label(section)} ${key.name}`, field);
        }
        const all = sectionDoc(dialect, section.name ?? '', section.role, section.component)?.keys ?? [];
        for (const required of section.requiredKeys ?? []) {
          assert(
            all.some((key) => key.name === required),
            `${label(section)} ${required}`,
          );
        }
        if (section.keysFrom) assert(sectionDoc(dialect, section.keysFrom), section.keysFrom);
      }
    }
    for (const directive of inf.directives) {
      for (const role of directive.in ?? [])
        assert(sectionDoc('inf', '', role), `${directive.name} in ${role}`);
      for (const field of directive.fields ?? []) check('inf', directive.name, field);
    }
    for (const row of registry.values) if (row.table) assert(numberTable(row.table), row.name);
  });

  it('agree with the roles that directives give to sections', () => {
    for (const { name, targets } of sectionNamingDirectives()) {
      const directive = inf.directives.find((row) => row.name === name);
      const named = (directive?.fields ?? []).flatMap((field) => field.section ?? []);
      assert.deepEqual(named, targets, name);
    }
  });

  it('agree with the table of network classes on what a mapping section holds', () => {
    for (const section of netmap.netmap) {
      if (!section.maps) continue;
      const row = allNetworkClasses().find((entry) => entry.class === section.maps?.class);
      assert(row, section.maps.class);
      assert(row.netmapSections.includes(section.name!), section.name);
      assert(row.answerFileSections.includes(section.maps.answerFileSection), section.name);
      assert(sectionDoc('answerfile', section.maps.answerFileSection), section.name);
    }
  });

  it('give every key of an AnswerFile a type that the checks of values know, or values', () => {
    for (const section of answerFile.sections) {
      for (const key of section.keys ?? []) {
        const way = `${label(section)} ${key.name}`;
        if (key.type !== undefined) assert(answerTypes.includes(key.type), `${way}: ${key.type}`);
        else assert(key.values ?? key.fields ?? key.name.startsWith('<'), way);
        if (key.type === 'yesno') assert.equal(key.values, undefined, way);
        if (key.range) assert(key.range[0] < key.range[1], way);
        if (key.default !== undefined && key.values) assert(key.values.includes(key.default), way);
        for (const value of Object.keys(key.valueDocs ?? {})) assert(key.values?.includes(value), way);
      }
    }
  });

  it('name keys of the same section, and values that these keys have', () => {
    for (const section of answerFile.sections) {
      const known = (name: string) =>
        keyDoc('answerfile', section.role, section.name ?? '', name, section.component);
      for (const key of section.keys ?? []) {
        const others = [key.requires, key.requiredIf, key.exclusiveWith, key.together].flatMap(
          (each) => each ?? [],
        );
        for (const other of others) {
          const [name, value] = other.split('=');
          const doc = known(name!);
          assert(doc !== undefined && doc.name === name, `${label(section)} ${key.name}: ${other}`);
          if (value !== undefined)
            assert(doc.values?.includes(value), `${label(section)} ${key.name}: ${other}`);
        }
        for (const other of key.together ?? [])
          assert(section.keys?.find(({ name }) => name === other)?.together?.includes(key.name), key.name);
      }
    }
  });

  it('name the settings of other sections that a section needs, and who reads it', () => {
    for (const section of answerFile.sections) {
      for (const setting of section.requires ?? []) {
        const [, name = '', key = '', value = ''] = /^\[(\w+)\] (\w+)=(\w+)$/.exec(setting) ?? [];
        assert.equal(sectionDoc('answerfile', name)?.name, name, setting);
        assert(keyDoc('answerfile', undefined, name, key)?.values?.includes(value), setting);
      }
      for (const reader of section.readBy ?? [])
        assert(readers.includes(reader), `${label(section)}: ${reader}`);
    }
  });

  it('have no time zone, locale or language group twice', () => {
    const { timeZones, locales, languageGroups } = regional;
    assert(timeZones.rows.length >= 75 && locales.rows.length >= 70 && languageGroups.rows.length === 17);
    assert.deepEqual(repeated(timeZones.rows.map(({ index }) => String(index))), []);
    assert.deepEqual(repeated(locales.rows.map(({ id }) => id)), []);
    for (const { rows } of [timeZones, locales, languageGroups])
      assert.deepEqual(repeated(rows.map(({ name }) => name)), []);
    for (const { index, offset } of timeZones.rows)
      assert.match(offset, /^[+-](0\d|1[0-3]):(00|30|45)$/, String(index));
    for (const { id, keyboard = id } of locales.rows)
      assert.match(`${id} ${keyboard}`, /^[\da-f]{4} [\da-f]{4}$/);
    for (const table of [timeZones, locales, languageGroups]) assert(table.page ?? table.confidence);
  });

  it('write lists of values as they are compared', () => {
    for (const [way, values] of having('values', { answerFile, inf })) {
      assert(Array.isArray(values) && values.length > 0, way);
      assert.deepEqual(repeated(values), [], way);
    }
    for (const [way, value] of having('value', registry)) assert.match(String(value), /^0x[0-9A-F]{8}$/, way);
  });

  it('stay small enough to be read and to be shipped', () => {
    const sizes = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => statSync(join(folder, name)).size);
    assert.equal(sizes.length, 6);
    assert(sizes.reduce((sum, size) => sum + size) < 310_000, sizes.join(' '));
  });
});
