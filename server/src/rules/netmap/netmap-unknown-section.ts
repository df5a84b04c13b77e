import type { Row, Sequence } from '../../syntax';
import type { FileView } from '../context';
import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { allMappingSections, knownSections } from './sections';

export const netmapUnknownSection = defineRule({
  id: 'netmap-unknown-section',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Section without a meaning in netmap.inf',
  what: 'The name of the section is none that netmap.inf knows, and no one-to-many row names the section. Names that are nearly right are warnings, others are only mentioned.',
  why: 'NetSetup reads the Oem… sections, [Version], [Strings] and what one-to-many rows name. What stands in other sections has no effect, so that components mapped there are taken as not supported.',
  fix: 'Correct the name, or remove the section.',
  pages: [
    'network/mapping-ids-in-a-netmap-inf-file',
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
  ],
  good: '[OemNetProtocols]\nAcmeLink = acme_link\n',
  bad: `[OemNetProtocol]
;^^^^^^^^^^^^^^ netmap-unknown-section
AcmeLink = acme_link

[OemNetServices]
AcmeSpool = acme_spool

[History]
;^^^^^^^ netmap-unknown-section
`,
  silent: [
    '[version]\n[OEMNETADAPTERS]\nA = 0, Boards\n[boards]\na = b\n[OemAdapters]\n[Strings]\n[Strings.0407]\n',
    // A one-to-many row in the wrong section, or without its number, still tells what the section is for.
    '[OemNetProtocols]\nA = 0, Kinds\nB = , Frames\n[Kinds]\n[Frames]\n',
    '[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_one = "1"\n',
    '[OemNetClient\nAcmeRdr = acme_client\n',
  ],
  sections: {
    check(section, context) {
      const header = section.header!.header!;
      // A name that is not closed is another rule's, and the reader gives up there anyway.
      if (section.roles.size > 0 || header.close === undefined) return;
      const { name } = section;
      if (context.isNamed(name)) return;
      if (isSecondField(context, name)) return;
      const describes = (view: FileView) => view.rowsOf(name).some(describesValue);
      if (context.once(`describes a value: ${name.toLowerCase()}`, describes)) return;
      const span = name === '' ? { start: header.open, end: header.close + 1 } : header.nameSpan;
      const suggestion = nearest(name, knownSections);
      const isNear = suggestion !== undefined && nearest(name, knownSections, 2) !== undefined;
      const message = isNear
        ? `[${name}] has no meaning in netmap.inf, so NetSetup does not read its rows. Did you mean [${suggestion}]?`
        : `[${name}] has no meaning in netmap.inf and no one-to-many row names it, so NetSetup does not read its rows. Correct the name or remove the section.`;
      context.report(section.header!, section.headerPart!, span, message, {
        severity: isNear ? 'warning' : 'information',
        data: suggestion,
      });
    },
  },
  fixes(finding, { file }) {
    if (typeof finding.data !== 'string') return [];
    const edits = [replaceIn(finding, file, finding.span, finding.data)];
    // A changed name is also how people switch a section off.
    return [{ title: `Rename the section to [${finding.data}]`, edits, safe: false }];
  },
});

/** Whether a row that maps IDs has the name in its second field. */
function isSecondField(view: FileView, name: string): boolean {
  return allSecondFields(view).some((fields) => fields.has(name.toLowerCase()));
}

/** The second fields of the rows that map IDs: one set for the sections of a name, if they are not repeated. */
function allSecondFields(view: FileView): readonly ReadonlySet<string>[] {
  return view.once('second fields of mapping rows', (all) =>
    allMappingSections.flatMap((section) => {
      const sets = all.rowsOf(section).map(secondFields);
      return sets.length < 2 ? sets : [new Set(sets.flatMap((fields) => [...fields]))];
    }),
  );
}

// A sequence of rows never changes, so that it is read once, however many headers of its name there are.
const secondFieldsByRows = new WeakMap<Sequence<Row>, ReadonlySet<string>>();
const valuesByRows = new WeakMap<Sequence<Row>, boolean>();

/** Whether one of the rows says what registry value a one-to-many section is about. */
function describesValue(rows: Sequence<Row>): boolean {
  let describes = valuesByRows.get(rows);
  if (describes === undefined) {
    describes = [...rows].some(({ entry }) => /^value(name|type)$/i.test(entry?.key?.value ?? ''));
    valuesByRows.set(rows, describes);
  }
  return describes;
}

/** The second fields of the rows, in lower case. */
function secondFields(rows: Sequence<Row>): ReadonlySet<string> {
  let fields = secondFieldsByRows.get(rows);
  if (fields === undefined) {
    fields = new Set([...rows].flatMap(({ entry }) => entry?.fields[1]?.value.toLowerCase() ?? []));
    secondFieldsByRows.set(rows, fields);
  }
  return fields;
}
