import { nearest } from '../nearest';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { services } from './examples';
import { serviceRoles, serviceRow } from './service-row';
import { shown } from './shown';
import { setupText } from './strings';

const logs: readonly string[] = ['System', 'Application', 'Security'];

export const infServiceEventlogType = defineRule({
  id: 'inf-service-eventlog-type',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Event log that Windows does not have',
  what: 'AddService or DelService names an event log other than System, Application and Security.',
  why: 'The service writes to a log that nobody looks at, or to none.',
  fix: 'Write System, Application or Security, or nothing for System.',
  pages: ['install/inf-addservice-directive', 'install/inf-delservice-directive'],
  infVerif: [1250],
  good: `${services}AddService=acme,2,Acme.Service,Acme.Events,System,acme\n`,
  bad: `${services}AddService=acme,2,Acme.Service,Acme.Events,Systems,acme
;                                          ^^^^^^^ inf-service-eventlog-type
DelService=old,0x200,Apps
;                    ^^^^ inf-service-eventlog-type
`,
  silent: [
    `${services}AddService=acme,2,S,E,,acme\nAddService=b,,S,E\nAddService=c,,S,E,application\nDelService=d,,SECURITY,d\n`,
    `${services}AddService=acme,2,S,E,%Log%\nAddService=b,,S,E,%Gone%\nAddService=c,,S,E,<log>\n[Strings]\nLog=System\n`,
    `${services}AddService=acme,2,Systems,Apps\nDelService=d,0x4,,Apps\n[Other]\nAddService=b,,S,E,Apps\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null) return;
      const field = row.fields[row.adds ? 4 : 2];
      if (field === undefined || field.value === '') return;
      const log = setupText(context, field.value);
      if (log === undefined || logs.some((known) => known.toLowerCase() === log.toLowerCase())) return;
      const meant = nearest(log, logs);
      const advice =
        meant === undefined ? 'Write System, Application or Security.' : `Did you mean ${meant}?`;
      context.report(view.row, view.part, field, `There is no event log ${shown(log)}. ${advice}`, {
        data: meant,
      });
    },
  },
  fixes(finding, { file }) {
    const meant = finding.data as string | undefined;
    const offered = meant === undefined ? logs : [meant];
    return offered.map((log) => ({
      title: `Write ${log}`,
      edits: [replaceWords(file, finding, log)],
      safe: false,
    }));
  },
});
