import { defineRule } from '../rule';
import { services } from './examples';
import { shortHex } from './numbers';
import { spanOf } from './registry-row';
import { serviceRoles, serviceRow } from './service-row';

/** SPSVCINST_DELETEEVENTLOGENTRY and SPSVCINST_STOPSERVICE. */
const known = 0x204;

export const infDelserviceFlags = defineRule({
  id: 'inf-delservice-flags',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'DelService flags that belong to AddService',
  what: 'The flags of DelService have other bits than 0x4 and 0x200.',
  why: 'Setup stops the service with 0x200 and deletes its log entries with 0x4. The other flags are of AddService.',
  fix: 'Take the other bits out.',
  pages: ['install/inf-delservice-directive'],
  infVerif: [1083],
  good: `${services}DelService=acme,0x200\n`,
  bad: `${services}DelService=acme,2
;               ^ inf-delservice-flags
`,
  silent: [
    `${services}DelService=acme\nDelService=b,\nDelService=c,0x204\nDelService=d,516,System\n`,
    `${services}DelService=acme,%Stop%\nDelService=b,%Gone%\nDelService=c,$F$\n[Strings]\nStop=0x200\n`,
    `${services}AddService=acme,2,S\n[Other]\nDelService=acme,2\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const row = serviceRow(view, context);
      if (row === null || row.adds || row.flags === undefined || (row.flags & ~known) === 0) return;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 1),
        `DelService has no flag ${shortHex((row.flags & ~known) >>> 0)}. Write 0x200 to stop the service, 0x4 to delete its log entries, or nothing.`,
      );
    },
  },
});
