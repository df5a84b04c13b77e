import { component } from '../../language/components';
import { defineRule } from '../rule';
import { oneToOneTarget } from './rows';

export const netmapInboxComponent = defineRule({
  id: 'netmap-inbox-component',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Mapping to a component that comes with Windows',
  what: 'The post-upgrade ID of a row is that of a component of Microsoft.',
  why: 'Setup upgrades the components that come with Windows by itself; a netmap.inf is for those of other vendors.',
  fix: 'Remove the row if the component is the one of Windows NT. Keep it if a component of your own becomes one of Microsoft.',
  pages: ['network/creating-a-netmap-inf-file'],
  good: '[OemNetProtocols]\nAcmeLink = acme_link\n',
  bad: `[OemNetProtocols]
TC = ms_tcpip
;    ^^^^^^^^ netmap-inbox-component
AcmeIpx = "MS_NWIPX"
;         ^^^^^^^^^^ netmap-inbox-component
`,
  silent: [
    // A known option of Windows NT may become a component of a vendor.
    '[OemNetProtocols]\nTC = acme_tcp\n[OemNetClients]\nNWWKSTA = acme_nw\n',
    // A client among the services is another finding.
    '[OemNetServices]\nAcmeRdr = ms_msclient\n',
    '[OemUpgradeSupport]\nms_tcpip = m.dll\n[OemNetProtocols]\nA = ms_tcpip2\nms_tcpip\n; TC = ms_tcpip\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const field = oneToOneTarget(entry);
      const known = field && component(field.value);
      if (known === undefined || known.confidence === 'unverified') return;
      if (known.class === 'NetClient' && section.name.toLowerCase() === 'oemnetservices') return;
      context.report(
        row,
        part,
        field!,
        `${field!.value} comes with Windows (${known.name}), and Setup upgrades such components by itself. Is the row needed?`,
      );
    },
  },
});
