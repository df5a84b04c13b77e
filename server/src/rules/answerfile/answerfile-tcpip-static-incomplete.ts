import type { FileView } from '../context';
import { defineRule } from '../rule';
import { isFirstOfName, type Settings, settingsOf } from '../settings';
import { isOf, protocolSectionsOf } from './components';
import { insertKeys } from './edits';
import { isCompletedElsewhere } from './kind';
import { inWords, valueSpan } from './values';

export const answerfileTcpipStaticIncomplete = defineRule({
  id: 'answerfile-tcpip-static-incomplete',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'DHCP=No without an address',
  what: 'DHCP is switched off for TCP/IP, and there is no IP address or no subnet mask.',
  why: 'Without DHCP the address and the mask have to come from the AnswerFile. Setup asks for what is missing, or leaves the adapter without an address.',
  fix: 'Add IPAddress and SubnetMask, or take DHCP=No out.',
  pages: ['technet cc773207', 'KB 155197'],
  good: '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\nIPAddress=192.0.2.10\nSubnetMask=255.255.255.0\n',
  bad: `[NetProtocols]
MS_TCPIP=tcp
[tcp]
AdapterSections=tcp.1
[tcp.1]
SpecificTo=Adapter1
DHCP=No
;    ^^ answerfile-tcpip-static-incomplete
IPAddress=192.0.2.10
`,
  silent: [
    // The two sections hold together.
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\nSubnetMask=255.255.255.0\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\nIPAddress=192.0.2.10\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=No\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nIPAddress=192.0.2.10\nSubnetMask=255.255.255.0\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=Yes\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=Yes\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\n',
    // A second file has the addresses of each computer.
    {
      'unattend.txt':
        '[Unattended]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\n',
      'bench.udf': '[UniqueIds]\nB1=tcp.1\n[B1:tcp.1]\nIPAddress=192.0.2.10\nSubnetMask=255.255.255.0\n',
    },
    '[NetServices]\nacme=params.acme\n[params.acme]\nDHCP=No\n',
    '[Network]\nInstallProtocols=list\n[list]\nTC=tc\n[tc]\nDHCP=no\nIPAddress=192.0.2.10\nSubnet=255.255.255.0\n',
  ],
  sections: {
    roles: ['adapter-params', 'params', 'nt4-params'],
    check(section, context) {
      const own = settingsOf(context, section.name);
      const dhcp = own.get('DHCP');
      if (dhcp === undefined || !own.has('DHCP', 'No') || !isFirstOfName(context, section)) return;
      const isNt4 = section.roles.has('nt4-params') && !section.roles.has('params');
      if (!(isNt4 || isOf(context, section, 'MS_TCPIP')) || isCompletedElsewhere(context)) return;
      const also = isNt4 ? [] : sectionsThatCount(section.name, own, context);
      // What the protocol section says holds for all adapters; answerfile-global-key-shadows speaks of the other.
      if (protocolSectionsOf(context, section.name).some((name) => overrides(settingsOf(context, name))))
        return;
      const keys = ['IPAddress', isNt4 ? 'Subnet' : 'SubnetMask'];
      const missing = keys.filter((key) => [own, ...also].every((settings) => settings.value(key) === ''));
      if (missing.length === 0) return;
      context.report(
        dhcp.row,
        dhcp.part,
        valueSpan(dhcp.entry),
        `Without DHCP the address has to come from this file, and there is no ${inWords(missing)}. Add what is missing, or leave the adapter to DHCP.`,
        { data: missing.filter((key) => own.get(key) === undefined) },
      );
    },
  },
  fixes(finding, { file }) {
    const missing = finding.data as readonly string[];
    return missing.length === 0 ? [] : [insertKeys(file, finding.part.section.name, missing)];
  },
});

/** Whether a protocol section has another answer to DHCP. */
function overrides(protocol: Settings): boolean {
  return protocol.get('DHCP') !== undefined && !protocol.has('DHCP', 'No');
}

/** The settings of the protocol section of one for an adapter, and of those for adapters that a protocol section lists. */
function sectionsThatCount(name: string, own: Settings, view: FileView): Settings[] {
  const listed = own.get('AdapterSections')?.entry.fields ?? [];
  const names = [...protocolSectionsOf(view, name), ...listed.map(({ value }) => value)];
  return names.map((other) => settingsOf(view, other));
}
