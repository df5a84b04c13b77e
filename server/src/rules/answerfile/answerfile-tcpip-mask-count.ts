import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isOf } from './components';
import { itemsOf, valueSpan } from './values';

export const answerfileTcpipMaskCount = defineRule({
  id: 'answerfile-tcpip-mask-count',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Not as many subnet masks as addresses',
  what: 'IPAddress and SubnetMask of one section are lists of different lengths.',
  why: 'The two lists run in parallel: the first mask is for the first address, and so on. An address without a mask, or a mask without an address, cannot be set.',
  fix: 'Write one mask for each address.',
  pages: ['technet cc773380'],
  good: '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\nDHCP=No\nIPAddress=192.0.2.10,192.0.2.11\nSubnetMask=255.255.255.0,255.255.255.0\n',
  bad: `[NetProtocols]
MS_TCPIP=tcp
[tcp]
AdapterSections=tcp.1
[tcp.1]
SpecificTo=Adapter1
DHCP=No
IPAddress=192.0.2.10,192.0.2.11
SubnetMask=255.255.255.0
;          ^^^^^^^^^^^^^ answerfile-tcpip-mask-count
`,
  silent: [
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=No\nIPAddress="192.0.2.10, 192.0.2.11"\nSubnetMask=255.255.255.0, 255.255.255.0\n',
    // answerfile-tcpip-static-incomplete speaks of a mask that is missing altogether.
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=No\nIPAddress=192.0.2.10\nSubnetMask=\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=Yes\nIPAddress=192.0.2.10,192.0.2.11\nSubnetMask=255.255.255.0\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=No\nIPAddress=%Addresses%\nSubnetMask=255.255.255.0,255.255.255.0\n',
    '[NetServices]\nacme=params.acme\n[params.acme]\nIPAddress=192.0.2.10,192.0.2.11\nSubnetMask=255.255.255.0\n',
  ],
  sections: {
    roles: ['adapter-params', 'params'],
    check(section, context) {
      const settings = settingsOf(context, section.name);
      const [address, mask] = [settings.get('IPAddress'), settings.get('SubnetMask')];
      if (address === undefined || mask === undefined || settings.has('DHCP', 'Yes')) return;
      const [addresses, masks] = [itemsOf(address.entry), itemsOf(mask.entry)];
      if (addresses.length === masks.length) return;
      if ([...addresses, ...masks].some((item) => item === '' || item.includes('%'))) return;
      if (!isFirstOfName(context, section) || !isOf(context, section, 'MS_TCPIP')) return;
      const place = { row: address.row, part: address.part, span: valueSpan(address.entry) };
      context.report(
        mask.row,
        mask.part,
        valueSpan(mask.entry),
        `Each address has its own mask, but ${count(addresses, 'address', 'addresses')} ${addresses.length === 1 ? 'stands' : 'stand'} against ${count(masks, 'mask', 'masks')}. Write one mask for each address.`,
        { related: [{ ...place, file: context.model, message: 'The addresses are here.' }] },
      );
    },
  },
});

function count(items: readonly string[], one: string, several: string): string {
  return `${items.length} ${items.length === 1 ? one : several}`;
}
