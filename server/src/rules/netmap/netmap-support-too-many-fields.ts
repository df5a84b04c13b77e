import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupported } from './not-supported';
import { extraSpan, fieldsFrom } from './rows';

export const netmapSupportTooManyFields = defineRule({
  id: 'netmap-support-too-many-fields',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'More than two values in [OemUpgradeSupport]',
  what: 'A row of [OemUpgradeSupport] has values behind the DLL and the INF.',
  why: 'The row has room for the migration DLL and for the INF that installs the component. What stands behind them has no meaning, so that it says something that NetSetup does not do.',
  fix: 'Remove the extra values.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
  bad: `[OemUpgradeSupport]
acme_spool = acmemig.dll, acme.inf, extra
;                                   ^^^^^ netmap-support-too-many-fields
acme_fax = acmemig.dll,, "more", 1 ; no INF
;                        ^^^^^^^^^ netmap-support-too-many-fields
`,
  silent: [
    '[OemUpgradeSupport]\na = acmemig.dll\nb = acmemig.dll, acme.inf\nc = acmemig.dll, acme.inf,\n',
    // NotSupported takes no value at all: another rule.
    '[OemUpgradeSupport]\na = NotSupported, acme.inf, more\n',
    '[OemUpgradeSupport]\na = acmemig.dll, "acme, one.inf"\nb, c, d, e\n[OemUpgradeHelpFiles]\na = a.txt, a.htm, more\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      if (entry.key === null || entry.fields.length < 3 || isNotSupported(entry.fields[0]!.value)) return;
      const span = extraSpan(entry, 2);
      if (span === undefined) return;
      context.report(
        row,
        part,
        span,
        'A row of [OemUpgradeSupport] has two values, the migration DLL and the INF. Remove what stands behind them.',
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceIn(finding, file, fieldsFrom(finding.row.entry!, 2), '')];
    return [{ title: 'Remove the extra values', edits, safe: false }];
  },
});
