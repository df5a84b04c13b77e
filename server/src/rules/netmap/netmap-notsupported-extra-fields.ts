import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupported } from './not-supported';
import { extraSpan, fieldsFrom } from './rows';

export const netmapNotsupportedExtraFields = defineRule({
  id: 'netmap-notsupported-extra-fields',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Value behind NotSupported',
  what: 'A row of [OemUpgradeSupport] has a value behind the keyword NotSupported.',
  why: 'The keyword says that the component is not upgraded and that no DLL is loaded for it. No page gives a value behind it a meaning.',
  fix: 'Remove what stands behind the keyword, or name the migration DLL.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_old = NotSupported\n',
  bad: `[OemUpgradeSupport]
acme_old = NotSupported, acme.inf
;                        ^^^^^^^^ netmap-notsupported-extra-fields
acme_fax = "notsupported",, more, 1
;                           ^^^^^^^ netmap-notsupported-extra-fields
`,
  silent: [
    '[OemUpgradeSupport]\na = NotSupported\nb = NotSupported,\nc = notsupported.dll, acme.inf\n',
    // A slip of the keyword is another finding, and so is the keyword in another section.
    '[OemUpgradeSupport]\na = Not Supported, acme.inf\n[OemUpgradeHelpFiles]\nb = NotSupported, more\n',
    '[OemUpgradeSupport]\na = acmemig.dll, NotSupported\nNotSupported, acme.inf\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      if (entry.key === null || !isNotSupported(entry.fields[0]!.value)) return;
      const span = extraSpan(entry, 1);
      if (span === undefined) return;
      context.report(
        row,
        part,
        span,
        'NotSupported stands alone: no DLL is loaded for this component, and nothing else is said of it. Remove the rest of the row.',
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceIn(finding, file, fieldsFrom(finding.row.entry!, 1), '')];
    return [{ title: 'Remove the rest of the row', edits, safe: false }];
  },
});
