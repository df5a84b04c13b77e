import type { SectionRole } from '../../language/roles';
import {
  createSections,
  isPlaceholder,
  type MissingSection,
  missingSection,
  referencesOf,
  takeNearestSection,
} from '../references';
import { defineRule } from '../rule';
import { isWrittenByPeople } from './kind';
import { isUniquenessFile } from './upgrade-file';

const targets: ReadonlySet<SectionRole | undefined> = new Set<SectionRole | undefined>([
  'nt4-list',
  'nt4-params',
]);

export const answerfileNt4ParamsMissing = defineRule({
  id: 'answerfile-nt4-params-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Section of a component of Windows NT 4.0 that is not there',
  what: '[Network], one of its lists or PortSections names a section that the file does not have.',
  why: 'Setup of Windows NT 4.0 needs each of these sections, be it empty. Where one is missing, it leaves the component out or stops responding.',
  fix: 'Add the section; it can be empty.',
  pages: ['KB 155197', 'KB 167701'],
  good: '[Network]\nInstallProtocols=Protocols\n[Protocols]\nNBF=NbfParams\n[NbfParams]\n',
  bad: `[Network]
InstallProtocols=Protocols
InstallServices=Services
;               ^^^^^^^^ answerfile-nt4-params-missing
[Protocols]
NBF=NbfParams
;   ^^^^^^^^^ answerfile-nt4-params-missing
`,
  silent: [
    '[Network]\nDetectAdapters=""\nInstallAdapters=Boards\nInstallServices=\n[BOARDS]\nACMERING=%Params%,\\acme\n',
    '[Network]\nDetectAdapters=Detect\n[Detect]\nDetectCount=1\nLimitTo=ACMERING\n',
    // Lists that nothing names are no lists.
    '[Network]\nJoinWorkgroup=BENCH\n[Protocols]\nNBF=NbfParams\n',
    '[NetProtocols]\nNBF=NbfParams\n',
    '[UniqueIds]\nB1=Network\n[Network]\nInstallProtocols=Protocols\n',
  ],
  entries: {
    roles: ['nt4-network', 'nt4-list', 'nt4-params'],
    check({ row, part }, context) {
      for (const reference of referencesOf(row, part)) {
        const { name, target, span } = reference;
        if (!targets.has(target) || isPlaceholder(name) || context.hasSection(name)) continue;
        if (isUniquenessFile(context)) continue;
        const missing = missingSection(context, reference);
        const near = missing.near === undefined ? '' : ` Or did you mean [${missing.near}]?`;
        context.report(
          row,
          part,
          span,
          `There is no section [${name}] in this file, so that Setup of Windows NT 4.0 leaves the component out or stops responding. Add it; it can be empty.${near}`,
          // A part of a file leaves out what the others hold.
          { severity: isWrittenByPeople(context) ? 'warning' : 'information', data: missing },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { name } = (finding.data as MissingSection).reference;
    const create = createSections(file, finding.part.section, [{ name, rows: [] }]);
    return [...takeNearestSection(file, finding), ...(create ? [create] : [])];
  },
});
