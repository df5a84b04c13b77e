import type { Field } from '../../syntax';
import { defineRule } from '../rule';
import { knownClient } from './clients';
import { driverClass } from './driver-class';
import { moveRow } from './fixes';
import { oneToOneTarget } from './rows';

export const netmapClientInServices = defineRule({
  id: 'netmap-client-in-services',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Client among the services',
  what: 'A row of [OemNetServices] maps what is a client in Windows 2000: a client that comes with Windows, or an ID that the setting netmapInf.clientIds names. Other names that sound like a client are only a hint.',
  why: 'Windows NT 3.51 and 4.0 had no clients; these components were services there. NetSetup takes what becomes a client from [OemNetClients] and not from [OemNetServices].',
  fix: 'Move the row to [OemNetClients].',
  pages: ['network/mapping-ids-in-a-netmap-inf-file'],
  good: '[OemNetClients]\nNWWKSTA = acme_nwclient\n\n[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[OemNetServices]
NWWKSTA = acme_nw
;<------ netmap-client-in-services
AcmeNet = ms_msclient
;         ^^^^^^^^^^^ netmap-client-in-services
"LanmanWorkstation" = acme_lan
;<------------------ netmap-client-in-services
AcmeRdr = acme_net
;<------ netmap-client-in-services
AcmeWork = acme_redirector
;          ^^^^^^^^^^^^^^^ netmap-client-in-services
`,
  silent: [
    '[OemNetClients]\nWKSTA = ms_msclient\n[OemNetProtocols]\nNWWKSTA = acme_link\n',
    // Services that have to do with clients, and names in which the letters only happen to stand.
    '[OemNetServices]\nAcmeDhcpClient = acme_dhcp\nHardrive = acme_hardrive\nClientele = acme_ele\nAcmeWorkstation = acme_ws\nRdrStat = acme_stat\n',
    '[OemNetServices]\nSRV = acme_srv\nAcmeClient\n; WKSTA = acme_client\nAcmeSpool =\n',
    // The INF says that it is a service after all, or that it is something else, which is another finding.
    {
      'netmap.inf':
        '[OemNetServices]\nNWWKSTA = acme_nw\nAcmeRdr = acme_rdr\n[OemUpgradeSupport]\nacme_nw = m.dll, nw.inf\nacme_rdr = m.dll, rdr.inf\n',
      'nw.inf': '[Version]\nClass = NetService\n',
      'rdr.inf': '[Version]\nClass = NetClient\n',
    },
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const { key } = entry;
      if (key === null || section.name.toLowerCase() !== 'oemnetservices') return;
      const target = oneToOneTarget(entry);
      const known = knownClient(key, target, context.settings);
      const field = known?.field ?? soundingLikeClient(key, target);
      if (field === undefined) return;
      if (target !== undefined && driverClass(context, target.value) !== undefined) return;
      const message =
        known === undefined
          ? `${field.value} sounds like a network client. If it is one in Windows 2000, move the row to [OemNetClients].`
          : `${known.why}, and NetSetup takes clients from [OemNetClients] only. Move the row there.`;
      context.report(row, part, field, message, { severity: known === undefined ? 'hint' : 'warning' });
    },
  },
  fixes(finding, context) {
    return [moveRow(finding, context, 'OemNetClients', finding.severity !== 'hint')];
  },
});

/**
 * The side of the row whose name ends like that of a redirector. "Client" alone says nothing: many services have it
 * in their names. Where both sides end with it, it is likely to mean a network client.
 */
function soundingLikeClient(key: Field, target: Field | undefined): Field | undefined {
  const redirector = /(?:redirector|redir|rdr)$/i;
  for (const field of target === undefined ? [key] : [key, target]) {
    if (redirector.test(field.value)) return field;
  }
  const client = /(?:^|[^a-z]|net|nw)client$/i;
  return target !== undefined && client.test(key.value) && client.test(target.value) ? key : undefined;
}
