import { untracked } from '../context';
import { moveEntry } from '../edits';
import { defineRule } from '../rule';
import { keyIs, paramsSectionsOf } from './oem';

export const answerfileOemdllMisplaced = defineRule({
  id: 'answerfile-oemdll-misplaced',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'OemDllToLoad in the OEM section',
  what: 'OemDllToLoad stands in the OEM section of a component instead of its parameter section.',
  why: 'NetSetup writes OemDllToLoad in the parameter section; the text and the sample of the documentation show it there. One page speaks of the OEM section, which a migration DLL that is loaded again does not even need.',
  fix: 'Move the row to the parameter section.',
  pages: ['network/gui-mode-phase-of-the-network-upgrade-process', 'network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\temp\\oem0001\\mig.dll\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
InfID=a
OemSection=params.a.OemSection
[params.a.OemSection]
OemDllToLoad=c:\\temp\\oem0001\\mig.dll
; <----------- answerfile-oemdll-misplaced
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a\nOemDllToLoad=c:\\temp\\oem0001\\mig.dll\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\n; OemDllToLoad=c:\\temp\\mig.dll\nOemDll=1\n',
    '[Vendor]\nOemDllToLoad=mig.dll\n',
    // The vendor's own section, which the OEM section merely leads to.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="",a.Run\n[a.Run]\nOemDllToLoad=mig.dll\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part, section }, context) {
      if (!keyIs(entry, 'OemDllToLoad') || section.roles.has('params')) return;
      const [params] = paramsSectionsOf(context, section.name);
      const where = params === undefined ? 'the parameter section' : `[${params}]`;
      context.report(
        row,
        part,
        entry.key!,
        `NetSetup writes OemDllToLoad in the parameter section and looks for it there. Move the row to ${where}.`,
      );
    },
  },
  fixes({ part, row }, context) {
    const { file } = context;
    const [params] = paramsSectionsOf(untracked(context), part.section.name);
    if (params === undefined) return [];
    const place = file.tree.rowAt(file.offsetOfRow(part, row))!;
    const edits = moveEntry(file, place, params, []);
    return [{ title: `Move the row to [${params}]`, edits, safe: false }];
  },
});
