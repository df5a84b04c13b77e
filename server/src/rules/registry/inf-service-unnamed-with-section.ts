import { defineRule } from '../rule';
import { services } from './examples';
import { associated, serviceRoles, serviceRow } from './service-row';
import { shown } from './shown';

export const infServiceUnnamedWithSection = defineRule({
  id: 'inf-service-unnamed-with-section',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Device without function driver, with a service section',
  what: 'AddService has no name and the flag for a device without function driver, and names a section.',
  why: 'Such a row installs no service, so that Setup never reads the section. Often the name was forgotten.',
  fix: 'Write the name of the service, or take the section out.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1272],
  good: `${services}AddService=,2\n`,
  bad: `${services}AddService=,2,Acme.Service
;             ^^^^^^^^^^^^ inf-service-unnamed-with-section
`,
  silent: [
    `${services}AddService=,2,\nAddService=,2,,,\nAddService = , 0x00000002 ; none, S\n`,
    `${services}AddService=acme,2,S\nAddService=%Gone%,2,S\n`,
    // inf-service-missing-name speaks of it, or nobody can tell yet.
    `${services}AddService=,,S\nAddService=,%Gone%,S\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null || !row.adds || row.name !== '' || ((row.flags ?? 0) & associated) === 0) return;
      const section = row.fields.slice(2).find(({ value }) => value !== '');
      if (section === undefined) return;
      context.report(
        view.row,
        view.part,
        section,
        `This row installs no service, so Setup never reads ${shown(section.value)}. Write the name of the service in front, or take the section out.`,
      );
    },
  },
  fixes(finding, { file }) {
    const { fields } = finding.row.entry!;
    const at = file.offsetOfRow(finding.part, finding.row);
    const span = { start: at + fields[1]!.end, end: at + fields.at(-1)!.end };
    return [{ title: 'Take the section out', edits: [{ span, text: '' }], safe: false }];
  },
});
