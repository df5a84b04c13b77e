import { untracked } from '../context';
import { defineRule } from '../rule';
import { mappedTargets, mostTargets, replaceIn } from './fixes';
import { isNotSupported } from './not-supported';
import { PostIds } from './post-ids';
import { oneToOneTarget, written } from './rows';

const help = 'OemUpgradeHelpFiles';

export const netmapHelpfilesPreupgradeId = defineRule({
  id: 'netmap-helpfiles-preupgrade-id',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Pre-upgrade ID as a key of [OemUpgradeHelpFiles]',
  what: 'A row of [OemUpgradeHelpFiles] has the ID that the component had before the upgrade.',
  why: 'Messages belong to a component by its ID after the upgrade; for that it is mapped even where it is not supported. The row of another ID is not found.',
  fix: 'Write the post-upgrade ID.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemNetProtocols]\nAcmeOld = acme_old\n\n[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemNetProtocols]
AcmeOld = acme_old
"Acme, older" = acme_older

[OemUpgradeHelpFiles]
acmeold = acme.txt, acme.htm
;<------ netmap-helpfiles-preupgrade-id
"Acme, older" = acme.txt, acme.htm
;<------------ netmap-helpfiles-preupgrade-id
`,
  silent: [
    // Both IDs are the same: right.
    '[OemNetProtocols]\nacme = acme\n[OemUpgradeHelpFiles]\nacme = a.txt, a.htm\n',
    // One component's old ID is another one's new ID.
    '[OemNetProtocols]\nacme1 = acme2\nacme2 = acme3\n[OemUpgradeHelpFiles]\nacme2 = a.txt, a.htm\n',
    // The whole row is in the wrong section, which is another finding.
    '[OemNetProtocols]\nAcmeOld = acme_old\n[OemUpgradeHelpFiles]\nAcmeOld = NotSupported\n',
    '[OemNetProtocols]\nAcmeOld = acme_old\n[OemUpgradeSupport]\nAcmeOld = NotSupported\n[OemUpgradeHelpFiles]\nacme_gone = a.txt, a.htm\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      if (isNotSupported(entry.fields[0]!.value) || !PostIds.of(context).isOnlyPreUpgrade(key.value)) return;
      const [first] = context.facts('pre-id', key.value);
      const target = oneToOneTarget(first!.row.entry!)?.value;
      const write =
        target !== undefined && !target.includes('%')
          ? `Write ${target}.`
          : `Write a row for each post-upgrade ID that ${key.value} is mapped to.`;
      const message = `${key.value} is the ID before the upgrade. NetSetup looks in [${help}] with the one after it, so it does not find this row. ${write}`;
      context.report(row, part, key, message, { related: [context.related(first!, 'It is mapped here.')] });
    },
  },
  fixes(finding, context) {
    const { key } = finding.row.entry!;
    const view = untracked(context);
    const targets = mappedTargets(view, key!.value);
    if (targets.length === 0 || targets.length > mostTargets) return [];
    const only = targets.length === 1 && view.facts('post-id', targets[0]!, 'help').length === 0;
    return targets.map((id) => ({
      title: `Replace with ${id}`,
      edits: [replaceIn(finding, context.file, key!, written(id))],
      safe: only,
    }));
  },
});
