import type { FileView } from '../context';
import { addToSection, lineEnd } from '../edits';
import { equalsOf } from '../references';
import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isUniquenessFile, isUpgradeFile, listsAdapters } from './upgrade-file';

/** What tells which adapter of the computer is meant. */
const identities = ['InfID', 'NetCardAddress', 'PCIBusNumber', 'PCIDeviceNumber', 'PCIFunctionNumber'];

export const answerfileInfidMissing = defineRule({
  id: 'answerfile-infid-missing',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Parameter section without InfID',
  what: 'The parameter section of an adapter, or of any component in the AnswerFile of an upgrade, has no InfID.',
  why: 'NetSetup finds the component by InfID, and an adapter by its address or its place on the PCI bus as well. Without any of them it has only the order of the rows to go by.',
  fix: 'Add InfID with the ID of the component; InfID=* stands for the only adapter of the computer.',
  pages: ['network/examining-the-answerfile', 'technet cc756143'],
  good: '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adapter1]\nInfID=*\n',
  bad: `[NetAdapters]
Adapter1=params.Adapter1
[params.Adapter1]
;^^^^^^^^^^^^^^^ answerfile-infid-missing
ConnectionName=LAN
`,
  silent: [
    '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adapter1]\nNetCardAddress=020000000001\n',
    // answerfile-pci-triplet speaks of the keys that are not there.
    '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adapter1]\nPCIBusNumber=0\n',
    '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\n',
    '[NetAdapters]\nAdapter1=params.Adapter1\n[PARAMS.adapter1]\ninfid="*"\n[params.Adapter2]\n',
    // Another file completes this one.
    '[UniqueIds]\nB1=params.Adapter1\n[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adapter1]\n',
  ],
  sections: {
    roles: ['params'],
    check(section, context) {
      const settings = settingsOf(context, section.name);
      if (identities.some((key) => settings.get(key) !== undefined)) return;
      if (!isFirstOfName(context, section) || isUniquenessFile(context)) return;
      const listed = listedAs(section.name, context);
      if (listed === undefined || !(listed.isAdapter || isUpgradeFile(context))) return;
      const id = listed.isAdapter && !isUpgradeFile(context) ? '*' : listed.id;
      context.reportHeader(
        section,
        `NetSetup cannot tell by [${section.name}] which component it is for. Add InfID=${id}.`,
        { data: id },
      );
    },
  },
  fixes({ data, part }, { file }) {
    const { section } = part;
    const like = [...section.rows].find(({ entry }) => entry !== undefined && entry.key !== null);
    const equals = like === undefined ? '=' : equalsOf(like.entry!, like);
    const row = `InfID${equals}${data}${lineEnd(file.tree)}`;
    const edits = [addToSection(file, section.name, row)];
    return [{ title: `Add InfID=${data}`, edits, safe: false }];
  },
});

/** The first row that names a parameter section. */
function listedAs(paramsName: string, view: FileView): { id: string; isAdapter: boolean } | undefined {
  return view.once(`first listed as ${paramsName.toLowerCase()}`, (all) => {
    for (const reference of all.facts('section', paramsName, 'reference')) {
      const id = reference.row.entry?.key?.value;
      if (reference.target !== 'params' || id === undefined || id === '') continue;
      return { id, isAdapter: listsAdapters(all.sectionOf(reference).name) };
    }
    return undefined;
  });
}
