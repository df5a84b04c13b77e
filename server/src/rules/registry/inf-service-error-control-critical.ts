import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { numberOf, serviceEntries } from './service-section';

export const infServiceErrorControlCritical = defineRule({
  id: 'inf-service-error-control-critical',
  dialects: ['inf'],
  severity: 'hint',
  optional: true,
  title: 'Service without which Windows does not start',
  what: 'A service that Windows does not start from has ErrorControl 3.',
  why: 'Where such a service fails, Windows starts anew with the last settings that worked, or not at all.',
  fix: 'Write 1, unless the computer cannot start without the service.',
  pages: ['install/inf-addservice-directive'],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
StartType=3
ErrorControl=3
;            ^ inf-service-error-control-critical
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nStartType=0\nErrorControl=3\n`,
    `${services}AddService=acme,2,S\n[S]\nStartType=%Gone%\nErrorControl=3\n`,
    `${services}AddService=acme,2,S\n[S]\nStartType=3\nErrorControl=%Gone%\n[T]\nStartType=3\nErrorControl=3\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      if (numberOf(context, entries, 'errorcontrol') !== 3) return;
      if ((numberOf(context, entries, 'starttype') ?? 0) === 0) return;
      const { row, part, entry } = entries.get('errorcontrol')!;
      const message = 'Windows does not start where this service fails. Write 1, unless that is meant.';
      context.report(row, part, spanOf(entry.fields, 0), message);
    },
  },
});
