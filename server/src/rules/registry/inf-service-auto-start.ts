import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { isAssociated, numberOf, serviceEntries } from './service-section';

/** Network drivers have it on a page of theirs, and components have no device that would start them. */
const classes: ReadonlySet<string> = new Set([
  'net',
  'nettrans',
  'netclient',
  'netservice',
  'softwarecomponent',
]);

export const infServiceAutoStart = defineRule({
  id: 'inf-service-auto-start',
  dialects: ['inf'],
  severity: 'information',
  title: 'Function driver that starts with the services',
  what: 'The function driver of a device has StartType 2.',
  why: 'StartType 2 is for programs that start with Windows. Windows starts a driver when it finds the device, with 3, or with 0 where it boots from it.',
  fix: 'Write 3.',
  pages: ['install/inf-addservice-directive'],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
ServiceType=1
StartType=2
;         ^ inf-service-auto-start
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nServiceType=0x10\nStartType=2\n`,
    `${services}AddService=acme,,S\n[S]\nServiceType=1\nStartType=2\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=2\n[Version]\nClass=Net\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceType=2\nStartType=2\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      if (numberOf(context, entries, 'starttype') !== 2) return;
      if (numberOf(context, entries, 'servicetype') !== 1 || !isAssociated(context, section)) return;
      if (context.names('class', 9).some((name) => classes.has(name))) return;
      const { row, part, entry } = entries.get('starttype')!;
      const message = 'Windows starts the driver of a device with the device. Write 3.';
      context.report(row, part, spanOf(entry.fields, 0), message);
    },
  },
  fixes(finding, { file }) {
    return [{ title: 'Write 3', edits: [replaceWords(file, finding, '3')], safe: false }];
  },
});
