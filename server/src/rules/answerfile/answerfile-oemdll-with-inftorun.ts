import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { keyIs, paramsSectionsOf } from './oem';

export const answerfileOemdllWithInftorun = defineRule({
  id: 'answerfile-oemdll-with-inftorun',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'InfToRunAfterInstall beside OemDllToLoad',
  what: 'The OEM section of a component has InfToRunAfterInstall, and its parameter section names a migration DLL to load.',
  why: 'A migration DLL that is loaded in GUI mode does the work behind the installation itself, and usually writes no InfToRunAfterInstall. With both, the values may be written twice.',
  fix: 'Keep the one that does the work; where both are meant, leave them.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nAddReg=a.Reg\n[a.Reg]\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
InfID=a
OemSection=params.a.OemSection
OemDllToLoad=c:\\temp\\oem0001\\mig.dll
[params.a.OemSection]
InfToRunAfterInstall="", a.Run
; <------------------- answerfile-oemdll-with-inftorun
[a.Run]
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\nOemDllToLoad=c:\\temp\\mig.dll\n[params.a.OemSection]\nInfToRunBeforeInstall=acme.inf, Pre\n',
    '[NetAdapters]\na=params.a\nb=params.b\n[params.a]\nOemSection=params.a.OemSection\n[params.b]\nOemDllToLoad=c:\\temp\\mig.dll\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\nOemDllToLoad=c:\\temp\\mig.dll\n[params.a.OemSection]\nAcmePort=1\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\nOemDllToLoad=\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part, section }, context) {
      if (!keyIs(entry, 'InfToRunAfterInstall') || section.roles.has('params')) return;
      for (const params of paramsSectionsOf(context, section.name)) {
        const dll = settingsOf(context, params).get('OemDllToLoad');
        if (dll === undefined || dll.entry.fields[0]!.value === '') continue;
        const related = { ...dll, span: dll.entry.key!, file: context.model };
        context.report(
          row,
          part,
          entry.key!,
          `[${params}] has a migration DLL loaded, which does what is to be done behind the installation. Keep this row only if the section that it names does something else.`,
          { related: [{ ...related, message: 'The migration DLL is named here.' }] },
        );
        return;
      }
    },
  },
});
