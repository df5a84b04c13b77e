import type { Fact } from '../../model';
import { firstInSection } from '../first-in-section';
import { defineRule } from '../rule';
import { knownClient } from './clients';
import { driverClass } from './driver-class';
import { oneToOneTarget } from './rows';

export const netmapDuplicateAcrossSections = defineRule({
  id: 'netmap-duplicate-across-sections',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Pre-upgrade ID in two sections',
  what: 'A pre-upgrade ID is mapped in more than one section. In [OemNetServices] and [OemNetClients] that is a warning, in other sections it is only mentioned.',
  why: 'A component is of one class, and NetSetup asks each section for the components of its kind. A service that became a client belongs in [OemNetClients] only.',
  fix: 'Keep the row in the section that fits the class of the component in Windows 2000.',
  pages: ['network/mapping-ids-in-a-netmap-inf-file'],
  good: '[OemNetClients]\nAcmeNet = acme_net\n',
  bad: `[OemNetServices]
AcmeNet = acme_net

[OemNetClients]
ACMENET = acme_net
;<------ netmap-duplicate-across-sections

[OemNetProtocols]
AcmeNet = acme_link
;<------ netmap-duplicate-across-sections
`,
  silent: [
    // Twice in one section is another rule's.
    '[OemNetServices]\nA = a\nA = b\n[OEMNETSERVICES]\nA = c\n',
    // What is known to be a client stands in [OemNetServices], which another rule says.
    '[OemNetServices]\nNWWKSTA = acme_nw\n[OemNetClients]\nNWWKSTA = acme_nw\n',
    // The INF says which section is wrong.
    {
      'netmap.inf':
        '[OemNetServices]\nA = acme_a\n[OemNetClients]\nA = acme_a\n[OemUpgradeSupport]\nacme_a = m.dll, a.inf\n',
      'a.inf': '[Version]\nClass = NetClient\n',
    },
    '[OemNetServices]\n%A% = a\n= b\n[OemNetClients]\n%A% = a\n= b\n[OemUpgradeSupport]\nA = m.dll\n[OemUpgradeHelpFiles]\nA = a.txt, a.htm\n',
    // A post-upgrade ID may be that of another component before.
    '[OemNetServices]\nA = b\n[OemNetClients]\nB = a\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (entry.key === null || entry.key.value === '') return;
      const facts = context.facts('pre-id', entry.key.value);
      const [first] = facts;
      if (first === undefined || first.row === row) return;
      const own = section.name.toLowerCase();
      const firstName = context.sectionOf(first).name;
      if (firstName.toLowerCase() === own || firstInSection(facts, own)?.row !== row) return;
      const isSaid = (fact: Fact | undefined) => {
        const mapping = fact?.row.entry;
        if (mapping?.key == null) return false;
        const target = oneToOneTarget(mapping);
        if (knownClient(mapping.key, target, context.settings) !== undefined) return true;
        return target !== undefined && driverClass(context, target.value) !== undefined;
      };
      if (isSaid(firstInSection(facts, 'OemNetServices')) || isSaid(first)) return;
      const pair = [own, firstName.toLowerCase()].sort().join();
      const message = `${entry.key.value} is mapped in [${firstName}] as well, and a component belongs in one section. Keep the row in the section that fits its class.`;
      context.report(row, part, entry.key, message, {
        severity: pair === 'oemnetclients,oemnetservices' ? 'warning' : 'information',
        related: [context.related(first, 'The other row is here.')],
      });
    },
  },
});
