import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { associated, serviceRoles, serviceRow } from './service-row';

export const infServiceMissingName = defineRule({
  id: 'inf-service-missing-name',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'AddService without the name of a service',
  what: 'The first field of AddService is empty, and the flags do not have SPSVCINST_ASSOCSERVICE (2).',
  why: 'Only a device without function driver has no name there, and it says so by the flag. Without both Setup has no service to install.',
  fix: 'Write the name of the service, or "AddService=,2" for a device without function driver.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1253],
  good: `${services}AddService=,2\n`,
  bad: `${services}AddService=,,Acme.Service
;          ^^^^^^^^^^^^^^ inf-service-missing-name
`,
  silent: [
    `${services}AddService=,0x2\nAddService = , 2,\nAddService=,%Assoc%,\n[Strings]\nAssoc=0x00000002\n`,
    `${services}AddService=%Name%,,S\nAddService=$NAME$,,S\nAddService=,%Gone%\nAddService="acme",,S\n`,
    // DelService has rules of its own, and elsewhere nobody reads the row.
    `${services}DelService=,0x200\n[Other]\nAddService=,,S\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null || !row.adds || row.name !== '' || row.flags === undefined) return;
      if ((row.flags & associated) !== 0) return;
      context.report(
        view.row,
        view.part,
        row.fields.length > 1 ? spanOf(row.fields, 0) : view.entry.key!,
        'AddService names no service. Write its name, or ",2" for a device that has no function driver.',
      );
    },
  },
});
