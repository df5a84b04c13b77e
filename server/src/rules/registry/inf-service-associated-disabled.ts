import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { isAssociated, numberOf, serviceEntries } from './service-section';

export const infServiceAssociatedDisabled = defineRule({
  id: 'inf-service-associated-disabled',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Function driver that is disabled',
  what: 'The service that AddService installs as the function driver of a device has StartType 4.',
  why: 'Windows does not start a disabled driver, so that the device cannot work.',
  fix: 'Write 3, or 0 for a device that Windows starts from.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1251],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
StartType=4
;         ^ inf-service-associated-disabled
`,
  silent: [
    `${services}AddService=acme,,S\n[S]\nStartType=4\n`,
    `${services}AddService=acme,2,S\nAddService=old,0x10,T\n[S]\nStartType=%Gone%\n[T]\nStartType=4\n`,
    `${services}AddService=,2,S\nAddService=acme,%Gone%,S\n[S]\nStartType=4\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      if (numberOf(context, entries, 'starttype') !== 4 || !isAssociated(context, section)) return;
      const { row, part, entry } = entries.get('starttype')!;
      const message = 'Windows does not start a disabled driver, so the device cannot work. Write 3.';
      context.report(row, part, spanOf(entry.fields, 0), message);
    },
  },
});
