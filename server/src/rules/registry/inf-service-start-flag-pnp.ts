import { defineRule } from '../rule';
import { services } from './examples';
import { setServiceFlags } from './fixes';
import { shortHex } from './numbers';
import { spanOf } from './registry-row';
import { associated, serviceRoles, serviceRow } from './service-row';

/** SPSVCINST_STARTSERVICE. */
const starts = 0x800;

export const infServiceStartFlagPnp = defineRule({
  id: 'inf-service-start-flag-pnp',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Function driver that Setup is to start',
  what: 'The flags of AddService have SPSVCINST_STARTSERVICE (0x800) and SPSVCINST_ASSOCSERVICE (2).',
  why: 'Windows starts the driver of a device together with the device. The flag is for services that nothing else starts.',
  fix: 'Take 0x800 out.',
  pages: ['install/inf-addservice-directive'],
  good: `${services}AddService=acmesvc,0x800,Acme.Service\n`,
  bad: `${services}AddService=acme,0x802,Acme.Service
;               ^^^^^ inf-service-start-flag-pnp
`,
  silent: [
    `${services}AddService=acmesvc,2048,S\nAddService=acme,2,T\n`,
    `${services}AddService=acme,%Gone%,S\nAddService=,2\n`,
    `${services}DelService=acme,0x802\n[Other]\nAddService=acme,0x802,S\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null || !row.adds || row.flags === undefined) return;
      if ((row.flags & starts) === 0 || (row.flags & associated) === 0) return;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 1),
        'Windows starts the driver of a device itself, and Setup cannot. Take 0x800 out of the flags.',
        { data: shortHex((row.flags & ~starts) >>> 0) },
      );
    },
  },
  fixes: setServiceFlags,
});
