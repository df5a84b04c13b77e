import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { keyIs } from './oem';

export const answerfileInftorunBeforeEmptyInf = defineRule({
  id: 'answerfile-inftorun-before-empty-inf',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'InfToRunBeforeInstall without an INF file',
  what: 'InfToRunBeforeInstall has an empty name of an INF file, which stands for the AnswerFile.',
  why: 'The empty name is documented for InfToRunAfterInstall only. InfToRunBeforeInstall is run before Windows is installed, from an INF in the directory of the migration DLL; no page shows it with a section of the AnswerFile.',
  fix: 'Put the section in an INF of its own and name that, or use InfToRunAfterInstall.',
  pages: ['previous-versions ff559059'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acmepre.inf, Pre\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
OemSection=params.a.OemSection
[params.a.OemSection]
InfToRunBeforeInstall="", a.Pre
;                     ^^ answerfile-inftorun-before-empty-inf
[a.Pre]
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\n',
    // answerfile-inftorun-field-count speaks of rows that do not have two fields.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall="",\n',
    '[Vendor]\nInfToRunBeforeInstall="", a.Pre\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part }, context) {
      const [inf, section] = entry.fields;
      if (!keyIs(entry, 'InfToRunBeforeInstall') || inf!.value !== '' || !section?.value) return;
      context.report(
        row,
        part,
        emptyFieldSpan(entry, 0),
        'An empty name for this file is documented for InfToRunAfterInstall only. Name an INF that stands beside the migration DLL.',
      );
    },
  },
});
