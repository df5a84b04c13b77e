import { type KeyDoc, keysOf } from '../../language/knowledge';
import { once } from '../../language/once';
import type { SectionModel } from '../../model';
import type { FileView } from '../context';
import { defineRule } from '../rule';
import { holdsAnswers, keyDocIn } from './key-doc';
import { isMeantFor, isOnlyFor, nt4, server2003 } from './products';

export const answerfileProductEntry = defineRule({
  id: 'answerfile-product-entry',
  dialects: ['answerfile'],
  severity: 'hint',
  title: 'Key that the Windows of this file does not know',
  what: 'A key is read by one version of Windows only, and the file seems to be for another one.',
  why: 'Setup passes over a key that its version does not know. BrowseDomains is read by Windows Server 2003 only, Beacon by Windows XP only, and some keys by Windows NT 4.0 only.',
  fix: 'Take the row out where the file is not for that version.',
  pages: ['technet cc773107', 'technet cc755697', 'KB 155197'],
  good: '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\n',
  bad: `[NetProtocols]
MS_TCPIP=params.MS_TCPIP
[params.MS_TCPIP]
DNSServer=192.0.2.53
; <-------- answerfile-product-entry
[NetClients]
MS_MSClient=params.MS_MSClient
[params.MS_MSClient]
BrowseDomains=NORTH
; <------------ answerfile-product-entry
`,
  silent: [
    '[Unattended]\nConfirmHardware=No\nNoWaitAfterTextMode=1\n',
    '[Network]\nInstallProtocols=list\n[list]\nTC=tc\n[tc]\nDNSServer=192.0.2.53\n',
    '[GuiUnattended]\nServerWelcome=No\n[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\nBrowseDomains=NORTH\n',
    // For which version the file is, nothing says.
    '[Unattended]\nAutoActivate=Yes\n[NetOptionalComponents]\nBeacon=1\n',
    '[NetClients]\nacme=params.acme\n[params.acme]\nBrowseDomains=NORTH\n[Acme]\nConfirmHardware=No\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      const { section } = part;
      if (!holdsAnswers(section)) return;
      const { entry } = row;
      const key = entry?.key;
      if (entry === undefined || !key || !ofOneProduct().has(key.value.toLowerCase())) return;
      const doc = keyDocIn(context, section, key.value);
      if (doc?.products === undefined) return;
      const only = onlyReader(doc, section, context);
      if (only === undefined) return;
      context.report(
        row,
        part,
        key,
        `Only ${only} reads ${key.value}; any other Windows passes over it. Take it out where the file is not for that.`,
      );
    },
  },
});

/** The keys that not every Windows reads, of the sections of which it can be told, in lower case. */
const ofOneProduct = once(() => {
  const keys = [
    ...keysOf('answerfile', 'params', '', 'MS_TCPIP'),
    ...keysOf('answerfile', 'params', '', 'MS_MSClient'),
    ...keysOf('answerfile', undefined, 'NetOptionalComponents'),
  ];
  return new Set(keys.filter(({ products }) => products !== undefined).map(({ name }) => name.toLowerCase()));
});

/** The one Windows that reads a key, where the file does not look as if it were for that. */
function onlyReader(doc: KeyDoc, section: SectionModel, context: FileView): string | undefined {
  // Later versions have other names for what these keys set. Elsewhere they may read the keys of old all the same.
  if (section.roles.has('params') || section.roles.has('adapter-params')) {
    if (isOnlyFor(doc, nt4)) return 'Windows NT 4.0';
  }
  if (doc.name === 'BrowseDomains') {
    return isMeantFor(context, server2003) ? undefined : 'Windows Server 2003';
  }
  if (doc.name === 'Beacon') return isMeantFor(context, server2003) ? 'Windows XP' : undefined;
  return undefined;
}
