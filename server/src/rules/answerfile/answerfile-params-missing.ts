import type { NewSection } from '../references';
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
import { isUniquenessFile, isUpgradeFile, listsAdapters } from './upgrade-file';

export const answerfileParamsMissing = defineRule({
  id: 'answerfile-params-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Component whose parameter section is not there',
  what: 'A row of [NetAdapters], [AsyncAdapters], [NetProtocols], [NetServices] or [NetClients] names a parameter section that the file does not have.',
  why: 'NetSetup takes the ID and all settings of the component from that section. Protocols, services and clients without settings are often listed without one in files written by hand, so for these it is said in passing only.',
  fix: 'Create the section, or write the name as the header of the section has it.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetServices]\nacme_svc=params.acme_svc\n[params.acme_svc]\nInfID=acme_svc\n',
  bad: `[NetAdapters]
acme_nic = params.acme_nic
;          ^^^^^^^^^^^^^^^ answerfile-params-missing
[NetServices]
MS_Server = params.MS_Server
;           ^^^^^^^^^^^^^^^^ answerfile-params-missing
`,
  silent: [
    '[NetAdapters]\nAdapter1=Params.ADAPTER1\n[params.adapter1]\n',
    '[NetClients]\nMS_MSClient=\n[NetServices]\nMS_Server=""\n',
    '[NetAdapters]\nAdapter1=%Params%\nAdapter2=<parameter section>\n',
    '[NetAdapters]\nAdapter1="params of 1"\n[params of 1]\n',
    '[Network]\nInstallAdapters=Adapters\n[Adapters]\nDECETHERWORKSTURBO=DECParams\n',
  ],
  entries: {
    roles: ['component-list'],
    check({ row, entry, part, section }, context) {
      for (const reference of referencesOf(row, part)) {
        const { name } = reference;
        if (reference.target !== 'params' || isPlaceholder(name) || context.hasSection(name)) continue;
        // The second file that completes the answers may have it.
        if (isUniquenessFile(context)) continue;
        const adapter = listsAdapters(section.name);
        const severity = adapter || isUpgradeFile(context) ? 'warning' : 'information';
        const missing = missingSection(context, reference);
        const who = entry.key === null ? 'the component' : entry.key.value;
        const lost =
          severity === 'warning'
            ? `NetSetup finds neither the ID nor the settings of ${who}`
            : `${who} is installed with its defaults`;
        const advice =
          missing.near === undefined
            ? 'Create it with an InfID row.'
            : `Create it, or did you mean [${missing.near}]?`;
        context.report(
          row,
          part,
          reference.span,
          `There is no section [${name}] in this file, so ${lost}. ${advice}`,
          { severity, data: missing },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { name } = (finding.data as MissingSection).reference;
    const { row, part } = finding;
    const upgrade = file.says('origin', 'upgrade');
    const anyAdapter = !upgrade && listsAdapters(part.section.name);
    const id = row.entry!.key?.value ?? name.replace(/^params\./i, '');
    const rows = [`InfID${equalsOf(row.entry!, row)}${anyAdapter ? '*' : id}`];
    const sections: NewSection[] = [{ name, rows }];
    const create = createSections(file, part.section, sections);
    return [...takeNearestSection(file, finding), ...(create ? [create] : [])];
  },
});
