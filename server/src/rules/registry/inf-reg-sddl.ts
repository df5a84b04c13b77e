import type { EntryPlace, RuleContext } from '../context';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { device } from './examples';
import { firstData, registryRow } from './registry-row';
import { allows, looksLikeSddl, readSddl } from './sddl';
import { isFirstOfFew } from './sections';
import { setupText } from './strings';

/** Accounts of which everybody is one. */
const ordinary: readonly string[] = ['WD', 'BU', 'AU', 'IU', 'BG', 'AN'];
const allRights: readonly string[] = ['GA', 'FA', 'KA', '0X'];
const writeRights: readonly string[] = ['GA', 'GW', 'FA', 'FW', 'KA', 'KW', 'WD', 'WO'];

export const infRegSddl = defineRule({
  id: 'inf-reg-sddl',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Security descriptor that is wrong or too open',
  what: 'A security descriptor has the wrong form, or one of a .security section keeps the system out or lets everybody write.',
  why: 'Windows takes no notice of a descriptor that it cannot read. In a .security section the system and administrators need full access, and ordinary users must not be able to write.',
  fix: 'Write entries of six fields in parentheses, such as (A;;GA;;;SY)(A;;GA;;;BA).',
  pages: ['install/inf-addreg-directive', 'install/inf-copyfiles-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n[A.security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n',
  bad: `${device}[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,,fast
[A.security]
"D:P(A;;GA;;;WD)"
; <---------------- inf-reg-sddl
[Acme.NTamd64.HW]
AddReg=B
[B]
HKR,,Security,,"D:P(A;;GA;;SY)"
;              ^^^^^^^^^^^^^^^^ inf-reg-sddl
`,
  silent: [
    // Devices and services may be open to everybody.
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,Security,,"D:P(A;;GA;;;WD)"\nHKR,,Security,,"O:BAG:SYD:(A;;0x1200a9;;;SY)S:(ML;;NW;;;LW)"\nHKR,Sub,Security,,"D:(A"\n`,
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,Security,,%Gone%\nHKR,,Security,,"D:(XA;;GA;;;SY;(Title==""a;b""))"\nHKR,,Security,1,01\nHKR,,Text,,"D:(A"\n`,
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,Sub,A,,1\n[A.security]\n"D:P(A;;GA;;;BA)(A;;GRGX;;;BU)(A;;0x10000000;;;SY)"\n[B.security]\nAddReg=A\n`,
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.root !== 'HKR' || row.subkey !== '' || row.name.length !== 8) return;
      if (row.name.toLowerCase() !== 'security' || row.writes !== 'REG_SZ') return;
      const problem = problemOf(row.fields[firstData]?.value ?? '', context);
      if (problem !== undefined) context.report(view.row, view.part, row.fields[firstData]!, problem);
    },
  },
  sections: {
    check(section, context) {
      if (!section.name.toLowerCase().endsWith('.security') || section.roles.size > 0) return;
      if (!isFirstOfFew(context, section)) return;
      const [first] = settingsOf(context, section.name).among(withoutKey);
      if (first !== undefined) reportOpen(first[1], context);
    },
  },
});

const withoutKey: ReadonlySet<string> = new Set(['']);

function problemOf(written: string, context: RuleContext): string | undefined {
  const text = setupText(context, written);
  if (text === undefined || !looksLikeSddl(text)) return undefined;
  const aces = readSddl(text);
  if (typeof aces !== 'string') return undefined;
  return `Windows cannot read this security descriptor: ${aces}. Write entries like (A;;GA;;;SY).`;
}

function reportOpen({ row, part, entry }: EntryPlace, context: RuleContext): void {
  const field = entry.fields[0]!;
  const text = setupText(context, field.value);
  if (text === undefined || !looksLikeSddl(text)) return;
  const aces = readSddl(text);
  if (typeof aces === 'string') {
    context.report(row, part, field, problemOf(field.value, context)!);
    return;
  }
  const missing = ['SY', 'BA'].filter((account) => !aces.some((ace) => allows(ace, account, allRights)));
  const open = ordinary.find((account) => aces.some((ace) => allows(ace, account, writeRights)));
  if (open !== undefined) {
    context.report(row, part, field, `${open} lets ordinary users write here. Give them GR or GX at most.`);
  } else if (missing.length > 0) {
    const message = `${missing.join(' and ')} need full access here. Add ${missing.map((who) => `(A;;GA;;;${who})`).join('')}.`;
    context.report(row, part, field, message);
  }
}
