import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupported } from './not-supported';
import { PostIds } from './post-ids';
import { written } from './rows';

export const netmapIdLookalike = defineRule({
  id: 'netmap-id-lookalike',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'ID that looks like another one',
  what: 'A row of [OemUpgradeSupport] or [OemUpgradeHelpFiles] has an ID that no mapping gives, and a mapped ID without such a row looks much like it: 1, l and I or 0 and O are exchanged, or one letter is too many, missing or exchanged with its neighbour.',
  why: 'IDs are compared character by character, without regard to case. NetSetup finds no row for the ID that is mapped and never uses this one.',
  fix: 'Write the same ID in both places.',
  pages: [
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
  ],
  good: '[OemNetProtocols]\nAcmeLink = acme_link1\n\n[OemUpgradeSupport]\nacme_link1 = NotSupported\n',
  bad: `[OemNetProtocols]
AcmeLink = acme_link1
AcmeLog = acme_log
AcmeOld = acme_old
AcmeTap = acme_tap

[OemUpgradeSupport]
acme_linkl = NotSupported
;<--------- netmap-id-lookalike
"acme_lgo" = acmemig.dll
;<--------- netmap-id-lookalike
acme_old = NotSupported
acme_tapp = NotSupported
;<-------- netmap-id-lookalike

[OemUpgradeHelpFiles]
acme_0ld = acme.txt, acme.htm
;<------- netmap-id-lookalike
acme_tapp = acme.txt, acme.htm
;<-------- netmap-id-lookalike
`,
  silent: [
    // Names that differ by a digit are meant to.
    '[OemNetAdapters]\nA = acme_nic1\n[OemUpgradeSupport]\nacme_nic2 = a.dll\n[OemUpgradeHelpFiles]\nacme_nic3 = a.txt, a.htm\n',
    // The ID that looks alike has a row of its own.
    '[OemNetAdapters]\nA = acme_l\n[OemUpgradeSupport]\nacme_l = a.dll\nacme_1 = a.dll\n',
    // Both are mapped.
    '[OemNetAdapters]\nA = acme_l\nB = acme_1\n[OemUpgradeSupport]\nacme_l = a.dll\n[OemUpgradeHelpFiles]\nacme_1 = a.txt, a.htm\n',
    // The name is a pre-upgrade ID: another rule.
    '[OemNetAdapters]\nAcme1 = AcmeI\n[OemUpgradeSupport]\nAcme1 = a.dll\n',
    // Data of a section whose sides cannot be told apart.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nacme_l = one\ntwo = acme_b\n[OemUpgradeSupport]\nacme_1 = a.dll\n',
    '[OemNetAdapters]\nA = %Nic%\n[OemUpgradeSupport]\nacme_1 = a.dll\n',
  ],
  entries: {
    roles: ['upgrade-support', 'help-files'],
    check({ row, entry, part, role }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      if (role === 'help-files' && isNotSupported(entry.fields[0]!.value)) return;
      const ids = PostIds.of(context);
      const meant =
        role === 'help-files'
          ? ids.meantByHelp(key.value)
          : ids.isOrphan(key.value)
            ? ids.lackingLike(key.value)
            : undefined;
      const [target] = meant === undefined ? [] : ids.targets(meant);
      if (target === undefined) return;
      context.report(
        row,
        part,
        key,
        `No mapping of this file gives the ID ${key.value}, and ${target.name}, which looks much like it, has no row here. IDs must be the same character by character; did you mean ${target.name}?`,
        { related: [context.related(target, 'The similar ID is here.')], data: target.name },
      );
    },
  },
  fixes(finding, { file }) {
    if (typeof finding.data !== 'string') return [];
    const id = finding.data;
    const edits = [replaceIn(finding, file, finding.span, written(id))];
    return [{ title: `Change to ${id}`, edits, safe: false }];
  },
});
