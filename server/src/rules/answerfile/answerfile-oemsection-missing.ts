import type { Fact } from '../../model';
import { type FileView, untracked } from '../context';
import { newSections } from '../first-rows';
import { createSections, equalsOf, isPlaceholder, referencesOf } from '../references';
import { defineRule } from '../rule';
import { isUniquenessFile } from './upgrade-file';

export const answerfileOemsectionMissing = defineRule({
  id: 'answerfile-oemsection-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'OEM section that is not there',
  what: 'OemSection names a section that the file does not have, and no OemDllToLoad stands beside it.',
  why: 'The OEM section tells NetSetup what to do for the component once it is installed. Only a migration DLL that is loaded again, named by OemDllToLoad, can do without it; otherwise the values that it should have carried over are lost.',
  fix: 'Create the section, or name the migration DLL in OemDllToLoad.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\nx=1\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
InfID=a
OemSection=params.a.OemSection
;          ^^^^^^^^^^^^^^^^^^^ answerfile-oemsection-missing
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\nOemDllToLoad=c:\\temp\\acme.dll\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[PARAMS.A.OEMSECTION]\n',
    // answerfile-oemsection-name speaks here.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.b.OemSection\n',
    '[Vendor]\nOemSection=params.a.OemSection\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, part, section }, context) {
      for (const reference of referencesOf(row, part)) {
        const { name, target, span } = reference;
        if (target !== 'oem' || isPlaceholder(name)) continue;
        if (name.toLowerCase() !== `${section.name}.OemSection`.toLowerCase()) continue;
        if (context.hasSection(name) || isUniquenessFile(context)) continue;
        if (context.entry(section.name, 'OemDllToLoad') !== undefined) continue;
        context.report(
          row,
          part,
          span,
          `There is no section [${name}] in this file and no OemDllToLoad here, so NetSetup has nothing to do for the component and its old values are lost. Create the section.`,
          { data: reference },
        );
      }
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const { name } = finding.data as Fact;
    const { row, part } = finding;
    const equals = equalsOf(row.entry!, row);
    const run = `${componentOf(untracked(context), part.section.name)}.Run`;
    const create = createSections(file, part.section, [
      { name, rows: [`InfToRunAfterInstall${equals}"", ${run}`] },
      ...newSections(run, 'run', equals),
    ]);
    return create ? [create] : [];
  },
});

/** What a parameter section calls its component: its InfID, else its name without "params.". */
function componentOf(view: FileView, paramsName: string): string {
  return view.once(`component of ${paramsName.toLowerCase()}`, (all) => {
    for (const { entry } of all.entries(paramsName)) {
      const id = entry.key?.value.toLowerCase() === 'infid' ? entry.fields[0]!.value : '';
      if (/^[\w.-]+$/.test(id)) return id;
    }
    return paramsName.replace(/^params\./i, '');
  });
}
