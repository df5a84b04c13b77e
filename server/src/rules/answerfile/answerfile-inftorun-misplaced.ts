import { type FileView, untracked } from '../context';
import { lineEnd, moveEntry } from '../edits';
import { equalsOf } from '../references';
import { defineRule } from '../rule';
import { isInfToRun } from './inf-to-run';

export const answerfileInftorunMisplaced = defineRule({
  id: 'answerfile-inftorun-misplaced',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'InfToRun… outside the OEM section',
  what: 'InfToRunBeforeInstall or InfToRunAfterInstall stands in the parameter section of a component.',
  why: 'NetSetup reads these keys in the OEM section of the component, which the migration DLL makes. In the parameter section nobody looks for them, and nothing is run.',
  fix: 'Move the row to the OEM section.',
  pages: ['previous-versions ff559059', 'network/gui-mode-phase-of-the-network-upgrade-process'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nAddReg=a.Run.AddReg\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
OemSection=params.a.OemSection
InfToRunAfterInstall="", a.Run
; <------------------- answerfile-inftorun-misplaced
[params.a.OemSection]
AcmePort=1
[a.Run]
AddReg=a.Run.AddReg
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a\nInfToRunAfterInstall="", a.Run\n[a.Run]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\n; InfToRunAfterInstall="", a.Run\n',
    '[Vendor]\nInfToRunAfterInstall="", a.Run\n[a.Run]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nInfToRun=x\nOemDllToLoad=c:\\temp\\acme.dll\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, entry, part, section }, context) {
      if (!isInfToRun(entry) || section.roles.has('oem')) return;
      const key = entry.key!;
      context.report(
        row,
        part,
        key,
        `NetSetup reads ${key.value} in the OEM section of the component only, so nothing is run. Move the row to [${section.name}.OemSection].`,
      );
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const { part, row } = finding;
    const place = file.tree.rowAt(file.offsetOfRow(part, row))!;
    const { section } = part;
    const named = oemSectionOf(untracked(context), section.name);
    const target = named ?? `${section.name}.OemSection`;
    if (/[%\]\r\n]/.test(target)) return [];
    const [removal, addition] = moveEntry(file, place, target, [section.name, target]);
    const naming = `OemSection${equalsOf(row.entry!, row)}${target}${lineEnd(file.tree)}`;
    const edits = [named === undefined ? { ...removal!, text: naming } : removal!, addition!];
    return [{ title: `Move the row to [${target}]`, edits, safe: true }];
  },
});

/** The OEM section that a parameter section names. */
function oemSectionOf(view: FileView, sectionName: string): string | undefined {
  return view.once(`OEM section of ${sectionName.toLowerCase()}`, (all) => {
    for (const { entry } of all.entries(sectionName)) {
      const name = entry.key?.value.toLowerCase() === 'oemsection' ? entry.fields[0]!.value : '';
      if (name !== '') return name;
    }
    return undefined;
  });
}
