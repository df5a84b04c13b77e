import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupportedSlip } from './not-supported';

export const netmapNotsupportedMisspelled = defineRule({
  id: 'netmap-notsupported-misspelled',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'NotSupported that is misspelt',
  what: 'In the place of the DLL stands what is nearly the keyword NotSupported, or another word for it.',
  why: 'The keyword is one word. What is not the keyword is the name of a DLL, which NetSetup then tries to load.',
  fix: 'Write NotSupported, or the name of the DLL with its extension.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_old = NotSupported\n',
  bad: `[OemUpgradeSupport]
acme_old = Not Supported
;          ^^^^^^^^^^^^^ netmap-notsupported-misspelled
acme_fax = "unsupported"
;          ^^^^^^^^^^^^^ netmap-notsupported-misspelled
acme_log = NotSuported, acme.inf
;          ^^^^^^^^^^^ netmap-notsupported-misspelled
acme_spool = None
;            ^^^^ netmap-notsupported-misspelled
`,
  silent: [
    '[OemUpgradeSupport]\na = NOTSUPPORTED\nb = "NotSupported"\nc = notsupported.dll\nd = acmesupport\n',
    '[OemUpgradeSupport]\na = acmemig\nb = %NotSuported%\nc =\nd = notify\ne = support\n',
    '[OemUpgradeHelpFiles]\na = Not Supported\n[OemNetServices]\nA = unsupported\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const field = entry.fields[0]!;
      if (entry.key === null || !isNotSupportedSlip(field.value)) return;
      context.report(
        row,
        part,
        field,
        `${field.value} is read as the name of a DLL. Did you mean the keyword NotSupported?`,
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceIn(finding, file, finding.span, 'NotSupported')];
    return [{ title: 'Write NotSupported', edits, safe: false }];
  },
});
