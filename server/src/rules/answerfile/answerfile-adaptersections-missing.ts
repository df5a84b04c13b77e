import { type FileView, untracked } from '../context';
import {
  createSections,
  equalsOf,
  isPlaceholder,
  type MissingSection,
  missingSection,
  referencesOf,
  takeNearestSection,
} from '../references';
import { defineRule } from '../rule';
import { adaptersOf } from './adapters';
import { isUniquenessFile } from './upgrade-file';

export const answerfileAdaptersectionsMissing = defineRule({
  id: 'answerfile-adaptersections-missing',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'Adapter section that is not there',
  what: 'AdapterSections lists a section that the file does not have.',
  why: 'Each section listed there holds the settings of the protocol for one adapter. Without it the adapter gets the defaults, and the addresses meant for it are set nowhere.',
  fix: 'Create the section with a SpecificTo row, or write the name as the header of the section has it.',
  pages: ['technet cc772700'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nInfID=*\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
[NetProtocols]
MS_TCPIP=tcp
[tcp]
AdapterSections=tcp.1,tcp.2
;                     ^^^^^ answerfile-adaptersections-missing
[tcp.1]
SpecificTo=Adapter1
`,
  silent: [
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=TCP.1, "tcp.2"\n[tcp.1]\n[tcp.2]\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=\n',
    '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=%Sections%,<adapter section>\n',
    '[Vendor]\nAdapterSections=nowhere\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, part }, context) {
      for (const reference of referencesOf(row, part)) {
        const { name, target, span } = reference;
        if (target !== 'adapter-params' || isPlaceholder(name) || context.hasSection(name)) continue;
        if (isUniquenessFile(context)) continue;
        const missing = missingSection(context, reference);
        const advice =
          missing.near === undefined ? 'Create it with a SpecificTo row.' : `Did you mean [${missing.near}]?`;
        context.report(
          row,
          part,
          span,
          `There is no section [${name}] in this file, so the adapter it is meant for gets the defaults. ${advice}`,
          { data: missing },
        );
      }
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const { name } = (finding.data as MissingSection).reference;
    const { row, part } = finding;
    const adapter = nextAdapter(untracked(context), part.section.name);
    // Without an adapter to name, the section holds for all of them.
    const [key, value] = adapter === undefined ? ['DHCP', 'Yes'] : ['SpecificTo', adapter];
    const rows = [`${key}${equalsOf(row.entry!, row)}${value}`];
    const create = createSections(file, part.section, [{ name, rows }]);
    return [...takeNearestSection(file, finding), ...(create ? [create] : [])];
  },
});

/** The first adapter that no adapter section of the protocol is for yet. */
function nextAdapter(view: FileView, sectionName: string): string | undefined {
  return view.once(`adapter that ${sectionName.toLowerCase()} leaves out`, (all) => {
    const sections = new Set<string>();
    for (const { entry } of all.entries(sectionName)) {
      if (entry.key?.value.toLowerCase() !== 'adaptersections') continue;
      for (const { value } of entry.fields) sections.add(value.toLowerCase());
    }
    const taken = new Set([...sections].flatMap((section) => [...served(all, section)]));
    const adapters = adaptersOf(all);
    return adapters.find((adapter) => !taken.has(adapter.toLowerCase())) ?? adapters[0];
  });
}

/** The adapters that an adapter section is for, in lower case. */
function* served(view: FileView, sectionName: string): Generator<string> {
  for (const { entry } of view.entries(sectionName)) {
    if (entry.key?.value.toLowerCase() === 'specificto') yield entry.fields[0]!.value.toLowerCase();
  }
}
