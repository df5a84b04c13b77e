import { haveSameFields } from '../entries';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { protocolSectionsOf } from './components';
import { removeEntry } from './edits';

export const answerfileGlobalKeyShadows = defineRule({
  id: 'answerfile-global-key-shadows',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Setting for one adapter that the protocol section overrides',
  what: 'A section for one adapter gives a key another value than the section of its protocol does.',
  why: 'Where both have the key, Setup takes the value of the protocol section. The one for the adapter has no effect.',
  fix: 'Take the key out of one of the two sections.',
  pages: ['technet cc773207'],
  good: '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=Yes\n',
  bad: `[NetProtocols]
MS_TCPIP=tcp
[tcp]
DHCP=No
AdapterSections=tcp.1
[tcp.1]
SpecificTo=Adapter1
DHCP=Yes
; <--- answerfile-global-key-shadows
`,
  silent: [
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=no\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1,tcp.2\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=Yes\n[tcp.2]\nSpecificTo=Adapter2\nDHCP=No\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDNSDomain=\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDNSDomain=bench.example\n',
    // Another protocol.
    '[NetProtocols]\nMS_TCPIP=tcp\nMS_NWIPX=ipx\n[tcp]\nDHCP=No\n[ipx]\nAdapterSections=ipx.1\n[ipx.1]\nSpecificTo=Adapter1\nDHCP=Yes\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nSpecificTo=Adapter2\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\n',
  ],
  entries: {
    roles: ['adapter-params'],
    check({ row, entry, part, section }, context) {
      const { key } = entry;
      if (key === null || !key.value || ownKeys.has(key.value.toLowerCase())) return;
      for (const name of protocolSectionsOf(context, section.name)) {
        const other = settingsOf(context, name).get(key.value);
        if (other === undefined || !other.entry.fields[0]!.value || haveSameFields(other.entry, entry))
          continue;
        const place = { row: other.row, part: other.part, span: other.entry.key! };
        context.report(
          row,
          part,
          key,
          `[${name}] sets ${key.value} too, and Setup takes that value for all adapters. Take the key out of one of the two sections.`,
          { related: [{ ...place, file: context.model, message: `[${name}] sets it here.` }] },
        );
        return;
      }
    },
  },
  fixes(finding, { file }) {
    return [{ title: 'Remove the row', edits: [removeEntry(file, finding)], safe: false }];
  },
});

/** Keys that each section has for itself. */
const ownKeys: ReadonlySet<string> = new Set(['adaptersections', 'specificto']);
