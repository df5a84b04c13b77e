import { newSections } from '../first-rows';
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

export const answerfileInftorunSectionMissing = defineRule({
  id: 'answerfile-inftorun-section-missing',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'Section to run that is not there',
  what: 'InfToRunBeforeInstall or InfToRunAfterInstall has "" as its INF file and names a section that the AnswerFile does not have.',
  why: 'An empty file name stands for the AnswerFile itself. NetSetup finds nothing to run there, and none of the values of the component are written.',
  fix: 'Create the section, or write the name as the header of the section has it.',
  pages: ['network/examining-the-answerfile', 'previous-versions ff559059'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nAddReg=a.Run.AddReg\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
OemSection=params.a.OemSection
[params.a.OemSection]
InfToRunAfterInstall="", a.Run
;                        ^^^^^ answerfile-inftorun-section-missing
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acme.inf, Acme.Before\n',
    // answerfile-inftorun-field-count speaks here.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall=a.Run\n',
    // answerfile-inftorun-misplaced speaks here.
    '[NetAdapters]\na=params.a\n[params.a]\nInfToRunAfterInstall="", a.Run\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", %Run%\nInfToRunAfterInstall="",\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, part }, context) {
      for (const reference of referencesOf(row, part)) {
        const { name, target, needed, span } = reference;
        if (target !== 'run' || needed !== true || isPlaceholder(name) || context.hasSection(name)) continue;
        const missing = missingSection(context, reference);
        const advice = missing.near === undefined ? 'Create the section.' : `Did you mean [${missing.near}]?`;
        context.report(
          row,
          part,
          span,
          `The empty file name stands for this file, and it has no section [${name}]: NetSetup runs nothing and the values of the component are lost. ${advice}`,
          { data: missing },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { name } = (finding.data as MissingSection).reference;
    const equals = equalsOf(finding.row.entry!, finding.row);
    const create = createSections(file, finding.part.section, newSections(name, 'run', equals));
    return [...takeNearestSection(file, finding), ...(create ? [create] : [])];
  },
});
