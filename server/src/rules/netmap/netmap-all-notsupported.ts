import type { Part } from '../../model';
import { Memory } from '../../model/memory';
import { defineRule } from '../rule';
import { isNotSupported } from './not-supported';
import { PostIds } from './post-ids';

const support = 'OemUpgradeSupport';

export const netmapAllNotsupported = defineRule({
  id: 'netmap-all-notsupported',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Nothing is upgraded',
  what: 'Every row of [OemUpgradeSupport] says NotSupported, and not every one of these components has a help message.',
  why: 'No migration DLL is loaded, and no component of the file is upgraded. That makes sense only to show messages of your own for all of them.',
  fix: 'Name the migration DLL of what is upgraded, or add help files for the rest.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_old = NotSupported\nacme_new = acmemig.dll\n',
  bad: `[OemUpgradeSupport]
;^^^^^^^^^^^^^^^^^ netmap-all-notsupported
acme_old = NotSupported
acme_older = notsupported
[OemUpgradeHelpFiles]
acme_old = a.txt, a.htm
`,
  silent: [
    // This is what such a file is for.
    '[OemUpgradeSupport]\nacme_old = NotSupported\n[OemUpgradeHelpFiles]\nacme_old = a.txt, a.htm\n',
    '[OemUpgradeSupport]\nacme_old = NotSupported\nacme_new =\n',
    '[OemUpgradeSupport]\n[OemNetServices]\nA = NotSupported\n',
    '[OemUpgradeSupport]\nacme_old = NotSupported\n[OemUpgradeSupport]\nacme_new = acmemig.dll\n',
  ],
  file: {
    check(context) {
      const parts = [...context.parts(support)];
      if (parts.length === 0 || parts.every((part) => keysOf(part)?.length === 0)) return;
      const ids = PostIds.of(context);
      let silent = true;
      for (const part of parts) {
        const keys = keysOf(part);
        if (keys === undefined) return;
        silent &&= keys.every((key) => ids.hasHelp(key));
      }
      if (silent) return;
      const [section] = context.sections(support);
      context.reportHeader(
        section!,
        'Every component is NotSupported, so that no migration DLL is loaded and nothing is upgraded. Name the DLL, or add help files that tell people why.',
      );
    },
  },
});

const keysByPart = new Memory<Part, readonly string[] | null>();

/** The keys of the rows of a part that say NotSupported; undefined where a row says something else. */
function keysOf(part: Part): readonly string[] | undefined {
  let keys = keysByPart.get(part);
  if (keys === undefined) {
    const found: string[] = [];
    let other = false;
    for (const { entry } of part.rows) {
      if (entry === undefined) continue;
      if (entry.key !== null && isNotSupported(entry.fields[0]!.value)) found.push(entry.key.value);
      else other = true;
    }
    keys = other ? null : found;
    keysByPart.set(part, keys);
  }
  return keys ?? undefined;
}
