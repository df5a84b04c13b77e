import { type RegistryValueDoc, registryTypeFlags, registryValueDoc } from '../../language/registry-flags';
import { defineRule } from '../rule';
import { device } from './examples';
import { setFlags } from './fixes';
import { namedBy } from './named-by';
import { hex } from './numbers';
import { registryRow, spanOf } from './registry-row';

/** Values below HKR that Windows reads, whose types the pages give. */
const names: ReadonlySet<string> = new Set([
  'devicecharacteristics',
  'devicetype',
  'exclusive',
  'upperfilters',
  'lowerfilters',
  'coinstallers32',
  'security',
  'enumproppages32',
  'bootflags',
  'typessupported',
  'eventmessagefile',
]);

const longest = Math.max(...Array.from(names, (name) => name.length));

export const infRegWellKnownType = defineRule({
  id: 'inf-reg-well-known-type',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Documented registry value with another type',
  what: 'An AddReg row writes a value that Windows reads, such as UpperFilters, with another type than documented.',
  why: 'Windows asks for the value with its type and takes no notice of one that has another.',
  fix: 'Write the flags of the documented type.',
  pages: ['install/inf-addreg-directive', 'install/inf-addservice-directive'],
  infVerif: [1225, 1431],
  good: `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,UpperFilters,0x00010000,acme\n`,
  bad: `${device}[Acme.NTamd64.HW]
AddReg=A
[A]
HKR,,UpperFilters,,acme
;    ^^^^^^^^^^^^ inf-reg-well-known-type
HKR,,exclusive,1,1
;    ^^^^^^^^^ inf-reg-well-known-type
`,
  silent: [
    // Flags that do something besides.
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,UpperFilters,0x00010008,acme\nHKR,,Exclusive,0x10003,1\nHKR,,LowerFilters,4\nHKR,,Security,1,01,02\n`,
    // A value of that name elsewhere.
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,Sub,UpperFilters,,acme\nHKLM,,UpperFilters,,acme\nHKR,,UpperFilter,,acme\nHKR,,LowerFilters,%Gone%,acme\n`,
    // Modems have it in their software key.
    `${device}[Acme.NT]\nAddReg=A\n[A]\nHKR,,DeviceType,1,02\n[Acme.NT.Services]\nAddService=a,2,S\n[S]\nAddReg=B\n[B]\nHKR,,UpperFilters,,x\n`,
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.root !== 'HKR' || row.subkey !== '' || row.writes === '') return;
      if (row.name.length > longest || !names.has(row.name.toLowerCase())) return;
      const doc = registryValueDoc('', row.name) as RegistryValueDoc;
      if (doc.type === row.writes || (doc.name === 'Security' && row.writes === 'REG_BINARY')) return;
      const roles = namedBy(context, view.section);
      if (!doc.roles!.some((role) => (roles as ReadonlySet<string>).has(role))) return;
      const flags = hex(((row.flags & 0x7ffe) | registryTypeFlags(doc.type!)!) >>> 0);
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 2),
        `Windows reads ${doc.name} as ${doc.type}, and this row writes ${row.writes}. Write the flags as ${flags}.`,
        { data: flags },
      );
    },
  },
  fixes: setFlags,
});
