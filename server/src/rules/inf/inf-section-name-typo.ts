import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { meantSystemSection } from './system-sections';

export const infSectionNameTypo = defineRule({
  id: 'inf-section-name-typo',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Misspelt name of a section of Setup',
  what: 'Nothing names the section, and its name is nearly that of a section that Setup looks for.',
  why: 'Setup finds such a section by its exact name, apart from upper and lower case.',
  fix: 'Write the name as Setup has it.',
  pages: ['install/summary-of-inf-sections'],
  infVerif: [2083],
  good: '[SourceDisksNames]\n1="Acme"\n',
  bad: `[SourceDiskNames]
;^^^^^^^^^^^^^^^ inf-section-name-typo
1="Acme"
`,
  silent: [
    '[DefaultInstall.NTx86.Services]\n[SignatureAttributes.PETrust]\n[Install.Services]\n[SOURCEDISKSFILES.amd64]\n',
    '[DefaultInstall]\nCopyFiles=Stringss\n[Stringss]\na.txt\n',
    '[Versions]\na=1\n[Version]\n',
  ],
  sections: {
    check(section, context) {
      const meant = meantSystemSection(section, context);
      if (meant === undefined || section.header!.header!.close === undefined) return;
      context.reportHeader(section, `Setup knows no section [${section.name}]. Did you mean [${meant}]?`, {
        data: meant + section.name.slice(decorationStart(section.name)),
      });
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    return [{ title: `Write [${name}]`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});

/** Where the decoration of a name begins; at its end where there is none. */
function decorationStart(name: string): number {
  const dot = name.indexOf('.');
  return dot < 0 ? name.length : dot;
}
