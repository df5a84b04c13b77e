import { defineRule } from '../rule';
import { services } from './examples';
import { shortHex } from './numbers';
import { spanOf } from './registry-row';
import { addServiceBits, serviceRoles, serviceRow } from './service-row';

/** SPSVCINST_DELETEEVENTLOGENTRY and SPSVCINST_STOPSERVICE. */
const ofDelService = 0x204;
/** A driver of a Microsoft sample has this bit, which no page explains. */
const seen = 0x10000;

export const infServiceFlags = defineRule({
  id: 'inf-service-flags',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'AddService flags that do not belong there',
  what: 'The flags of AddService have bits of DelService (0x4, 0x200), or bits that no page documents.',
  why: 'Setup stops services and deletes log entries where a service goes. Of other bits nobody knows what a version of Windows makes.',
  fix: 'Take the bits out.',
  pages: ['install/inf-addservice-directive', 'install/inf-delservice-directive'],
  infVerif: [1083],
  good: `${services}AddService=acme,0x00000002,Acme.Service\n`,
  bad: `${services}AddService=acme,0x00000202,Acme.Service
;               ^^^^^^^^^^ inf-service-flags
AddService=flt,0x00100000,Flt.Service
;              ^^^^^^^^^^ inf-service-flags
`,
  silent: [
    `${services}AddService=acme,0x1FA,S\nAddService=flt,,S\nAddService=svc,2048,S\nAddService=acme,0x10002,S\n`,
    `${services}AddService=acme,%ASSOC%,S\nAddService=flt,%Gone%,S\nAddService=x,text,S\n[Strings]\nASSOC=0x2\n`,
    `${services}DelService=acme,0x204\n[Other]\nAddService=acme,0x200,S\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null || !row.adds || row.flags === undefined) return;
      const bits = (row.flags & ~addServiceBits() & ~seen) >>> 0;
      if (bits === 0) return;
      const wrong = bits & ofDelService;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 1),
        wrong !== 0
          ? `${shortHex(wrong)} is a flag of DelService. Take it out of AddService.`
          : `No page says what ${shortHex(bits)} in the flags of AddService means. Take it out unless you know.`,
        { severity: wrong !== 0 ? 'error' : 'information' },
      );
    },
  },
});
