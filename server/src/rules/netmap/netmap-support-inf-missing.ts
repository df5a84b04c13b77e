import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupported, isNotSupportedSlip } from './not-supported';
import { PostIds } from './post-ids';
import { written } from './rows';

export const netmapSupportInfMissing = defineRule({
  id: 'netmap-support-inf-missing',
  dialects: ['netmap'],
  severity: 'hint',
  title: 'One-to-many adapter without the name of its INF',
  what: 'A row of [OemUpgradeSupport] for an ID that comes from a one-to-many section names no INF.',
  why: 'Of such adapters the page says that they are installed by the INF that has the name of the ID. The second value says so in the file.',
  fix: 'Nothing must be done. To make it plain, add the INF.',
  pages: ['network/one-to-many-id-mapping', 'network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nacme_isa1 = "ACME 1"\nacme_isa4 = "ACME 4"\n\n[OemUpgradeSupport]\nacme_isa1 = acmemig.dll, acme_isa1.inf\nacme_isa4 = acmemig.dll, acme_isa4.inf\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
acme_isa1 = "ACME 1"
acme_isa4 = "ACME 4"

[OemUpgradeSupport]
acme_isa1 = acmemig.dll
;<-------- netmap-support-inf-missing
"acme_isa4" = acmemig.dll,
;<---------- netmap-support-inf-missing
`,
  silent: [
    // Nothing is said of IDs that are mapped one to one.
    '[OemNetAdapters]\nAcmeNic = acme_nic\n[OemUpgradeSupport]\nacme_nic = acmemig.dll\n',
    '[OemNetAdapters]\nAcmeIsa = 0, Boards\n[Boards]\nacme_isa1 = "ACME 1"\nacme_isa2 = "ACME 2"\n[OemUpgradeSupport]\nacme_isa1 = NotSupported\nacme_isa2 =\nacme_isa3 = acmemig.dll\n',
    // Which side holds the IDs cannot be told, or the section is not reached from adapters.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = b\nc = d\n[OemNetProtocols]\nP = 0, Kinds\n[Kinds]\np = "x y"\n[OemUpgradeSupport]\na = m.dll\nd = m.dll\np = m.dll\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const { key, fields } = entry;
      if (key === null || key.value === '' || (fields[1]?.value ?? '') !== '') return;
      const dll = fields[0]!.value;
      if (dll === '' || isNotSupported(dll) || isNotSupportedSlip(dll) || /\.inf$/i.test(dll)) return;
      if (!PostIds.of(context).isOneToMany(key.value)) return;
      context.report(
        row,
        part,
        key,
        `${key.value} is one of several adapters behind one ID. The page says that such an adapter is installed by the INF with the name of its ID: ${key.value}.inf.`,
      );
    },
  },
  fixes(finding, { file }) {
    const { key, fields } = finding.row.entry!;
    const inf = written(`${key!.value}.inf`);
    const span = { start: fields[0]!.end, end: fields[1]?.end ?? fields[0]!.end };
    const edits = [replaceIn(finding, file, span, `, ${inf}`)];
    return [{ title: `Add ${key!.value}.inf`, edits, safe: false }];
  },
});
