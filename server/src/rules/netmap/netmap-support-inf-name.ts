import { lastComponent } from '../../model';
import { defineRule } from '../rule';
import { PostIds } from './post-ids';

export const netmapSupportInfName = defineRule({
  id: 'netmap-support-inf-name',
  dialects: ['netmap'],
  severity: 'information',
  title: 'One-to-many adapter whose INF has another name',
  what: 'A row of [OemUpgradeSupport] for an ID that comes from a one-to-many section names an INF that does not have the name of the ID.',
  why: 'Of such adapters one page says that they are installed by the INF with the name of the ID, another page lets the row name any INF. With the same name both are right.',
  fix: 'Name the INF after the ID.',
  pages: ['network/one-to-many-id-mapping', 'network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nacme_isa1 = "ACME 1"\n\n[OemUpgradeSupport]\nacme_isa1 = acmemig.dll, ACME_ISA1.INF\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
acme_isa1 = "ACME 1"
acme_isa4 = "ValueNotPresent"

[OemUpgradeSupport]
acme_isa1 = acmemig.dll, acmeisa.inf
;                        ^^^^^^^^^^^ netmap-support-inf-name
acme_isa4 = acmemig.dll, "c:\\upg\\acmeisa.inf"
;                        ^^^^^^^^^^^^^^^^^^^^ netmap-support-inf-name
`,
  silent: [
    '[OemNetAdapters]\nAcmeNic = acme_nic\n[OemUpgradeSupport]\nacme_nic = acmemig.dll, acmenic.inf\n',
    // No extension, none at all, and what a token stands for.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na1 = "A 1"\na2 = "A 2"\na3 = "A 3"\n[OemUpgradeSupport]\na1 = m.dll, a1\na2 = m.dll\na3 = m.dll, %Inf%\n',
    // The ID is mapped one to one as well: the row serves both.
    '[OemNetAdapters]\nA = 0, Boards\nB = a1\n[Boards]\na1 = "A 1"\n[OemUpgradeSupport]\na1 = m.dll, acme.inf\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na1 = "A 1"\n[OemUpgradeSupport]\na1 = a.inf, m.dll\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const { key, fields } = entry;
      const inf = fields[1];
      if (key === null || inf === undefined || inf.value === '' || inf.value.includes('%')) return;
      const name = lastComponent(inf.value).toLowerCase();
      const id = key.value.toLowerCase();
      if (name === id || name === `${id}.inf` || name.endsWith('.dll')) return;
      const ids = PostIds.of(context);
      if (!ids.isOneToMany(key.value) || ids.targets(key.value).some(({ usage }) => usage === 'target'))
        return;
      context.report(
        row,
        part,
        inf,
        `${key.value} is one of several adapters behind one ID, and the page says that the INF with the name of the ID installs it: ${key.value}.inf. Name the INF so, and both pages are right.`,
      );
    },
  },
});
