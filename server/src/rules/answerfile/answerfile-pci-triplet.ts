import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isOfAdapter } from './components';
import { insertKeys } from './edits';
import { isUniquenessFile } from './upgrade-file';
import { inWords } from './values';

const keys = ['PCIBusNumber', 'PCIDeviceNumber', 'PCIFunctionNumber'];

export const answerfilePciTriplet = defineRule({
  id: 'answerfile-pci-triplet',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'Place on the PCI bus that is not complete',
  what: 'A parameter section of an adapter has one or two of PCIBusNumber, PCIDeviceNumber and PCIFunctionNumber, but not all three.',
  why: 'Bus, device and function together say which card is meant. Setup uses them only where all three are there.',
  fix: 'Add the keys that are missing, or take out those that are there.',
  pages: ['technet cc773269', 'technet cc773323'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nPCIBusNumber=0\nPCIDeviceNumber=3\nPCIFunctionNumber=0\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
PCIBusNumber=0
; <----------- answerfile-pci-triplet
PCIFunctionNumber=
`,
  silent: [
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\npcifunctionnumber=0\nInfID=*\nPCIDEVICENUMBER=3\nPCIBusNumber=0\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\nPCIBusNumber=\nPCIDeviceNumber=\n',
    // Another file completes this one.
    '[UniqueIds]\nB1=params.1\n[NetAdapters]\nAdapter1=params.1\n[params.1]\nPCIBusNumber=0\n',
    '[NetServices]\nacme=params.acme\n[params.acme]\nPCIBusNumber=0\n[Acme]\nPCIBusNumber=0\n',
  ],
  sections: {
    roles: ['params'],
    check(section, context) {
      const settings = settingsOf(context, section.name);
      const missing = keys.filter((key) => settings.value(key) === '');
      const found = settings.firstWithValue(keys);
      if (found === undefined || missing.length === 0 || !isOfAdapter(context, section.name)) return;
      if (!isFirstOfName(context, section) || isUniquenessFile(context)) return;
      context.report(
        found.row,
        found.part,
        found.entry.key!,
        `Setup finds a card by its place on the PCI bus only if bus, device and function are given. Add ${inWords(missing)}.`,
        { data: missing.filter((key) => settings.get(key) === undefined) },
      );
    },
  },
  fixes(finding, { file }) {
    const missing = finding.data as readonly string[];
    return missing.length === 0 ? [] : [insertKeys(file, finding.part.section.name, missing)];
  },
});
