import { lastComponent } from '../../model';
import { defineRule } from '../rule';
import { isNotSupported, isNotSupportedSlip } from './not-supported';
import { PostIds } from './post-ids';

export const netmapHelpfilesSupportedId = defineRule({
  id: 'netmap-helpfiles-supported-id',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Help message for a component that is upgraded',
  what: 'An ID has a row in [OemUpgradeHelpFiles] and a migration DLL in [OemUpgradeSupport].',
  why: 'Messages are shown for the components that stand on the compatibility page, which are those without upgrade support. The message of one that is upgraded is probably never seen.',
  fix: 'Write NotSupported in [OemUpgradeSupport] if the component is not upgraded, else remove the message.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_old = NotSupported\n\n[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemUpgradeSupport]
acme_new = acmemig.dll, acme.inf

[OemUpgradeHelpFiles]
ACME_NEW = acme.txt, acme.htm
;<------- netmap-helpfiles-supported-id
`,
  silent: [
    // The ID is the one before the upgrade, or nothing is mapped to it.
    '[OemNetServices]\nA = b\n[OemUpgradeSupport]\na = m.dll\nc = m.dll\n[OemUpgradeHelpFiles]\na = a.txt, a.htm\nc = a.txt, a.htm\n',
    '[OemUpgradeSupport]\na = NotSupported\nb = Not Supported\nc =\nd = %Dll%\n[OemUpgradeHelpFiles]\na = a.txt, a.htm\nb = a.txt, a.htm\nc = a.txt, a.htm\nd = a.txt, a.htm\n',
    '[OemUpgradeSupport]\na = a.dll\n[OemUpgradeHelpFiles]\na = NotSupported\nb = a.txt, a.htm\n',
    // Two rows for the ID, one of them with the keyword: that is the mistake.
    '[OemUpgradeSupport]\na = a.dll\na = NotSupported\n[OemUpgradeHelpFiles]\na = a.txt, a.htm\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || isNotSupported(entry.fields[0]!.value)) return;
      const ids = PostIds.of(context);
      const rows = ids.support(key.value);
      const dll = rows.length === 1 ? rows[0]!.row.entry!.fields[0]!.value : '';
      if (dll === '' || dll.includes('%') || isNotSupported(dll) || isNotSupportedSlip(dll)) return;
      // An ID that is wrong is another finding.
      if (ids.isOnlyPreUpgrade(key.value)) return;
      if (ids.isUnmapped(key.value) && context.names('pre-id', 0).length > 0) return;
      context.report(
        row,
        part,
        key,
        `${key.value} is upgraded by ${lastComponent(dll)}, so that this message is probably never shown. Write NotSupported in [OemUpgradeSupport], or remove the message.`,
      );
    },
  },
});
