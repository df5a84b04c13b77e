import type { FileView } from '../context';
import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { mappedTargets, replaceIn } from './fixes';
import { looksAlike } from './look-alikes';
import { isNotSupported } from './not-supported';
import { PostIds } from './post-ids';
import { written } from './rows';

export const netmapHelpfilesUnknownId = defineRule({
  id: 'netmap-helpfiles-unknown-id',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Help message for an ID that nothing is mapped to',
  what: 'The key of a row of [OemUpgradeHelpFiles] is no post-upgrade ID that a mapping of this file gives.',
  why: 'Messages belong to a component by its post-upgrade ID, which the mapping gives it. That holds for components that are not supported as well. Without a mapping the message is never shown.',
  fix: 'Correct the ID, or map the component to it.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemNetProtocols]\nAcmeOld = acme_old\n\n[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemNetProtocols]
AcmeOld1 = acme_old
AcmeTap = acme_tap

[OemUpgradeHelpFiles]
acme_odl = acme.txt, acme.htm
;<------- netmap-helpfiles-unknown-id
AcmeOldl = acme.txt, acme.htm
;<------- netmap-helpfiles-unknown-id
other = acme.txt, acme.htm
;<---- netmap-helpfiles-unknown-id
`,
  silent: [
    '[OemNetProtocols]\nAcmeOld = acme_old\n[OemUpgradeHelpFiles]\nACME_OLD = a.txt, a.htm\n',
    // The pre-upgrade ID is another finding, and so is a name that looks like the ID.
    '[OemNetProtocols]\nAcmeOld = acme_old\n[OemUpgradeHelpFiles]\nAcmeOld = a.txt, a.htm\nacme_0ld = a.txt, a.htm\n',
    // Nothing at all is mapped: that is the mistake.
    '[OemUpgradeHelpFiles]\nacme_old = a.txt, a.htm\n',
    // Nothing tells which side of the section holds the IDs.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = b\nc = d\n[OemUpgradeHelpFiles]\na = a.txt, a.htm\n',
    '[OemNetProtocols]\nAcmeOld = %Old%\n[OemUpgradeHelpFiles]\nacme_old = a.txt, a.htm\n[Strings]\nOld = "acme_old"\n',
    '[OemNetProtocols]\nA = a\n[OemUpgradeHelpFiles]\nacme_old = NotSupported\nacme_old, a.txt\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      if (isNotSupported(entry.fields[0]!.value)) return;
      const ids = PostIds.of(context);
      if (!ids.isUnmapped(key.value) || context.names('pre-id', 0).length === 0) return;
      if (ids.meantByHelp(key.value) !== undefined) return;
      const near = nearId(context, key.value);
      const message =
        near === undefined
          ? `No mapping of this file gives the ID ${key.value}, so that this message is never shown. Correct the ID, or map the component to it.`
          : `No mapping of this file gives the ID ${key.value}, so that this message is never shown. Did you mean ${near}?`;
      context.report(row, part, key, message, { data: near });
    },
  },
  fixes(finding, { file }) {
    if (typeof finding.data !== 'string') return [];
    const edits = [replaceIn(finding, file, finding.span, written(finding.data))];
    return [{ title: `Replace with ${finding.data}`, edits, safe: false }];
  },
});

/** With more IDs than this the nearest one is not looked for. */
const mostIds = 500;

/** The post-upgrade ID that is nearest, or that of a component whose pre-upgrade ID looks like the name. */
function nearId(view: FileView, name: string): string | undefined {
  const ids = PostIds.of(view);
  const preIds = view.names('pre-id', mostIds);
  if (preIds.length <= mostIds) {
    const like = preIds.find((id) => looksAlike(id, name));
    const [target] = like === undefined ? [] : mappedTargets(view, like);
    if (target !== undefined) return target;
  }
  const names = view.names('post-id', mostIds);
  if (names.length > mostIds) return undefined;
  const found = nearest(
    name,
    names.filter((id) => ids.targets(id).length > 0),
  );
  return found === undefined ? undefined : ids.targets(found)[0]!.name;
}
