import { untracked } from '../context';
import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { adaptersOf } from './adapters';
import { protocolSectionsOf } from './components';
import { addSettings } from './edits';
import { isUniquenessFile } from './upgrade-file';

export const answerfileSpecifictoMissing = defineRule({
  id: 'answerfile-specificto-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Adapter section without SpecificTo',
  what: 'A section that AdapterSections lists has no SpecificTo.',
  why: 'SpecificTo says which adapter the settings are for. One page demands it; by another one the settings hold for all adapters without it, so that several adapters may get the same address.',
  fix: 'Add SpecificTo with the key of the adapter in [NetAdapters].',
  pages: ['technet cc772700', 'technet cc773207'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nInfID=*\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=Yes\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
[NetProtocols]
MS_TCPIP=tcp
[tcp]
AdapterSections=tcp.1
[tcp.1]
;^^^^^ answerfile-specificto-missing
DHCP=Yes
`,
  silent: [
    // answerfile-adaptersections-missing speaks of a section that is not there.
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[TCP.1]\nspecificto = Adapter1\n',
    '[UniqueIds]\nB1=tcp.1\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nIPAddress=192.0.2.1\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nOemSection=tcp.OemSection\nAdapterSections=tcp.all\n[tcp.all]\nDHCP=Yes\n',
    // What the protocol section says holds for all adapters.
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=Yes\n[tcp.1]\nDHCP=Yes\n',
  ],
  sections: {
    roles: ['adapter-params'],
    check(section, context) {
      if (settingsOf(context, section.name).get('SpecificTo') !== undefined) return;
      if (!isFirstOfName(context, section) || isUniquenessFile(context)) return;
      // A protocol section that lists itself is no section for one adapter.
      if (protocolSectionsOf(context, section.name).length === 0) return;
      // NetSetup writes such sections itself.
      if (context.answerFileKind() === 'upgrade') return;
      const adapters = [...settingsOf(context, 'NetAdapters').all()].length;
      context.reportHeader(
        section,
        `Nothing says for which adapter [${section.name}] is, so that its settings hold for all of them or for none. Add SpecificTo with a key of [NetAdapters].`,
        // All of them are the one that there is.
        { severity: adapters === 1 ? 'information' : 'warning' },
      );
    },
  },
  fixes({ part }, context) {
    const { name } = part.section;
    const [adapter] = adaptersOf(untracked(context));
    if (adapter === undefined) return [];
    const edits = [addSettings(context.file, name, [['SpecificTo', adapter]])];
    return [{ title: `Add SpecificTo=${adapter}`, edits, safe: false }];
  },
});
