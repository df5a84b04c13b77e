import type { EntryPlace, FileView } from '../context';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { services } from './examples';
import { spanOf } from './registry-row';
import { areFew } from './sections';
import { associated, readService, type ServiceRow, serviceRoles, serviceRow } from './service-row';
import { shown } from './shown';

export const infServiceMultipleAssociated = defineRule({
  id: 'inf-service-multiple-associated',
  dialects: ['inf'],
  severity: 'error',
  title: 'Two function drivers for one device',
  what: 'A services section sets SPSVCINST_ASSOCSERVICE (2) for more than one service.',
  why: 'The flag makes the service the function driver of the device, and a device has one.',
  fix: 'Take the flag from the services that are filters or help the driver.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1211],
  good: `${services}AddService=acme,2,Acme.Service\nAddService=acmeflt,,Filter.Service\n`,
  bad: `${services}AddService=acme,2,Acme.Service
AddService=acmeflt,2,Filter.Service
;                  ^ inf-service-multiple-associated
`,
  silent: [
    `${services}AddService=acme,2,S\n[Acme.NTx86.Services]\nAddService=acme32,2,T\n`,
    `${services}AddService=acme,2,S\nAddService=ACME,0x2,T\nAddService=svc,0x800,U\n`,
    `${services}AddService=acme,%Gone%,S\nAddService=%Gone%,2,T\nDelService=old,2\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      const name = associatedName(row);
      if (name === undefined || !areFew(context, view.section.name)) return;
      const first = firstAssociated(context, view.section.name);
      if (first === undefined || first.row === view.row) return;
      const firstName = associatedName(readService(first.entry, context))!;
      if (firstName.toLowerCase() === name.toLowerCase()) return;
      const span = first.entry.fields[1]!;
      context.report(
        view.row,
        view.part,
        spanOf(view.entry.fields, 1),
        `${shown(firstName)} is the function driver of the device already. Take the flag 2 out, unless this one is.`,
        {
          related: [{ ...first, span, file: context.model, message: 'This is the function driver already.' }],
        },
      );
    },
  },
});

function associatedName(row: ServiceRow | null): string | undefined {
  if (row === null || !row.adds || row.name === undefined || row.name === '') return undefined;
  return ((row.flags ?? 0) & associated) === 0 ? undefined : row.name;
}

const addService: ReadonlySet<string> = new Set(['addservice']);

/** The first row of the sections of that name that installs a function driver. */
function firstAssociated(view: FileView, sectionName: string): EntryPlace | undefined {
  return view.once(`function driver of ${sectionName.toLowerCase()}`, (all) => {
    for (const [, place] of settingsOf(all, sectionName).among(addService)) {
      if (associatedName(readService(place.entry, all)) !== undefined) return place;
    }
    return undefined;
  });
}
