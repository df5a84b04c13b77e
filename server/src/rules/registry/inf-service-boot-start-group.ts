import { addToSection, lineEnd } from '../edits';
import { equalsOf } from '../references';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { services } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { numberOf, serviceEntries } from './service-section';

/** The group that drivers of a setup class stand in as a rule. Those of other classes choose one. */
const groups: ReadonlyMap<string, string> = new Map([
  ['net', 'NDIS'],
  ['scsiadapter', 'SCSI Miniport'],
]);

export const infServiceBootStartGroup = defineRule({
  id: 'inf-service-boot-start-group',
  dialects: ['inf'],
  severity: 'hint',
  optional: true,
  title: 'Driver that Windows boots with, without a group',
  what: 'A driver with StartType 0 has no LoadOrderGroup.',
  why: 'The loader brings these drivers into an order by their groups. Drivers of Plug and Play devices need none.',
  fix: 'Write the LoadOrderGroup if the order matters.',
  pages: ['install/inf-addservice-directive', 'install/specifying-driver-load-order'],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=0\nErrorControl=1\nServiceBinary=%13%\\acme.sys\nLoadOrderGroup=SCSI Miniport\n`,
  bad: `${services}AddService=acme,2,S
[S]
StartType=0
;         ^ inf-service-boot-start-group
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nStartType=3\n`,
    `${services}AddService=acme,2,S\n[S]\nStartType=0\nNeeds=Base\n`,
    `${services}AddService=acme,2,S\n[S]\nStartType=%Gone%\n[T]\nStartType=0\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      if (numberOf(context, entries, 'starttype') !== 0) return;
      if (entries.has('loadordergroup') || entries.has('needs')) return;
      const { row, part, entry } = entries.get('starttype')!;
      const message =
        'This driver starts with Windows and has no LoadOrderGroup. Add one if the order matters.';
      const setupClass = settingsOf(context, 'Version').value('class').toLowerCase();
      context.report(row, part, spanOf(entry.fields, 0), message, { data: groups.get(setupClass) });
    },
  },
  fixes(finding, { file }) {
    // In a group that is in no list, a driver starts after those that are; so it does without a group.
    const group = (finding.data as string | undefined) ?? 'GroupName';
    const equals = equalsOf(finding.row.entry!, finding.row);
    const row = `LoadOrderGroup${equals}${group}${lineEnd(file.tree)}`;
    const edits = [addToSection(file, finding.part.section.name, row)];
    return [{ title: `Add LoadOrderGroup${equals}${group}`, edits, safe: false }];
  },
});
