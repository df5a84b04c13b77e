import { netmapSectionTakesClass } from '../../language/components';
import { defineRule } from '../rule';
import { driverClass } from './driver-class';
import { moveRow } from './fixes';
import { oneToOneTarget } from './rows';
import { isAdapterSection } from './sections';

const inf = (className: string) => `[Version]
Signature = "$Windows NT$"
Class = ${className}

[Manufacturer]
Acme = Models

[Models]
Acme = Install, acme_rdr
`;

export const netmapClassMismatch = defineRule({
  id: 'netmap-class-mismatch',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Row in a section that does not fit the class of its INF',
  what: 'The INF that [OemUpgradeSupport] names for the post-upgrade ID says in its [Version] section what the component is, and the row stands in a section for something else. A client among the services is an error, everything else a warning.',
  why: 'The section tells NetSetup what the component becomes, and with it the list of the AnswerFile that it goes to. In the wrong list Setup does not find the component and does not install it.',
  fix: 'Move the row to the section for the class: Net to [OemNetAdapters], NetTrans to [OemNetProtocols], NetService to [OemNetServices], NetClient to [OemNetClients].',
  pages: [
    'network/mapping-ids-in-a-netmap-inf-file',
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/version-section-in-a-network-inf-file',
  ],
  good: {
    'netmap.inf':
      '[OemNetClients]\nAcmeRdr = acme_rdr\n\n[OemUpgradeSupport]\nacme_rdr = acmemig.dll, acmerdr.inf\n',
    'acmerdr.inf': inf('NetClient'),
  },
  bad: {
    'netmap.inf': `[OemNetServices]
AcmeRdr = acme_rdr
;         ^^^^^^^^ netmap-class-mismatch

[OemNetAdapters]
AcmeLink = "acme_link"
;          ^^^^^^^^^^^ netmap-class-mismatch

[OemUpgradeSupport]
acme_rdr = acmemig.dll, AcmeRdr.inf
acme_link = acmemig.dll, c:\\upg\\acmelink.inf
`,
    'acmerdr.inf': inf('NetClient'),
    'acmelink.inf': inf('nettrans'),
  },
  silent: [
    // The INF is not there, has no class, several, one that no page has a section for, or cannot be read.
    {
      'netmap.inf':
        '[OemNetServices]\na = a\nb = b\nc = c\nd = d\ne = e\n[OemUpgradeSupport]\na = m.dll, a.inf\nb = m.dll, b.inf\nc = m.dll, c.inf\nd = m.dll, d.inf\ne = m.dll, e.inf\n',
      'b.inf': '[Version]\nSignature = "$Chicago$"\n',
      'c.inf': '[Version]\nClass = NetClient\nClass = NetService\n',
      'd.inf': '[Version]\nClass = Infrared\n',
      'e.inf': '[Version]\nClass = NetClient\n[Manufacturer\n',
    },
    // Filter drivers are services in Windows 2000 and were protocols in Windows NT.
    {
      'netmap.inf':
        '[OemNetProtocols]\nAcmeFlt = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = acmemig.dll, acmeflt.inf\n',
      'acmeflt.inf': inf('NetService'),
    },
    // Async adapters have several classes, and one page calls the adapters' section OemAdapters.
    {
      'netmap.inf':
        '[OemAsyncAdapters]\nLine = acme_line\n[OemAdapters]\nNic = acme_nic\n[OemUpgradeSupport]\nacme_line = m.dll, line.inf\nacme_nic = m.dll, nic.inf\n',
      'line.inf': inf('NetService'),
      'nic.inf': inf('Net'),
    },
    // No INF is named; the DLL's name says nothing.
    {
      'netmap.inf': '[OemNetServices]\nAcmeRdr = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = acmerdr.dll\n',
      'acmerdr.inf': inf('NetClient'),
    },
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const field = oneToOneTarget(entry);
      const sectionName = section.name.toLowerCase();
      if (field === undefined || sectionName === 'oemasyncadapters') return;
      const found = driverClass(context, field.value);
      if (found === undefined) return;
      const fitting = sectionName === 'oemadapters' ? 'OemNetAdapters' : section.name;
      if (netmapSectionTakesClass(fitting, found.name)) return;
      const isFilter = found.name === 'NetService' && sectionName === 'oemnetprotocols';
      if (isFilter) return;
      const isClientInServices = found.name === 'NetClient' && sectionName === 'oemnetservices';
      const what = isAdapterSection(section.name) ? 'an adapter' : nouns[sectionName];
      context.report(
        row,
        part,
        field,
        `${found.inf} says Class = ${found.name}, but this row stands in [${section.name}], so Setup would look for ${what} and not find it. Move the row to [${found.section}].`,
        {
          severity: isClientInServices ? 'error' : 'warning',
          related: [found.view.related(found.fact, `${found.inf} is the INF of ${field.value}.`)],
          data: found.section,
        },
      );
    },
  },
  fixes(finding, context) {
    return typeof finding.data === 'string' ? [moveRow(finding, context, finding.data, true)] : [];
  },
});

const nouns: Record<string, string> = {
  oemnetprotocols: 'a protocol',
  oemnetservices: 'a service',
  oemnetclients: 'a client',
};
