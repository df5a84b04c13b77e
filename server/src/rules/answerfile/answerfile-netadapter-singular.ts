import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const answerfileNetadapterSingular = defineRule({
  id: 'answerfile-netadapter-singular',
  dialects: ['answerfile'],
  severity: 'warning',
  title: '[NetAdapter] instead of [NetAdapters]',
  what: 'A section is called NetAdapter. The section that lists network adapters is NetAdapters.',
  why: 'The text and the table of the documentation say NetAdapters; only its two samples print the singular. Setup does not look for adapters in a section of another name.',
  fix: 'Rename the section to NetAdapters.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetAdapters]\nacme_nic=params.acme_nic\n[params.acme_nic]\nInfID=acme_nic\n',
  bad: `[NetAdapter]
;^^^^^^^^^^ answerfile-netadapter-singular
acme_nic=params.acme_nic
[params.acme_nic]
InfID=acme_nic
`,
  silent: [
    '; [NetAdapter]\n[NetAdapters]\n',
    '[NetAdapters]\nNetAdapter=params.NetAdapter\n[params.NetAdapter]\nInfID=*\n',
    '[AsyncAdapters]\n[NetAdapterX]\n',
    { 'acme.inf': '[Version]\n[DefaultInstall]\nAddReg=NetAdapter\n[NetAdapter]\n' },
  ],
  sections: {
    roles: ['component-list'],
    check(section, context) {
      if (section.name.toLowerCase() !== 'netadapter') return;
      // Tools that read the file as an INI file look at the first section of a name only.
      const alone = !context.hasSection('NetAdapters') && context.sections('NetAdapter').length === 1;
      context.reportHeader(
        section,
        'Setup looks for adapters in [NetAdapters]; only the samples of the documentation print [NetAdapter]. Rename the section to NetAdapters.',
        { data: { safe: alone } },
      );
    },
  },
  fixes(finding, { file }) {
    const { safe } = finding.data as { safe: boolean };
    const edits = [replaceWords(file, finding, 'NetAdapters')];
    return [{ title: 'Rename the section to [NetAdapters]', edits, safe }];
  },
});
