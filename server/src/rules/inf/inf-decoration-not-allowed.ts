import { undecorated } from '../../language/roles';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infDecorationNotAllowed = defineRule({
  id: 'inf-decoration-not-allowed',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Platform extension that a section does not take',
  what: 'The name of a section that has no platform extensions ends in one, such as ".NTamd64".',
  why: 'Only sections of models, install sections and the like have them. [SourceDisksNames] and [SourceDisksFiles] take ".amd64", without "NT".',
  fix: 'Take the extension out, or of those two sections the "NT".',
  pages: [
    'install/creating-inf-files-for-multiple-platforms-and-operating-systems',
    'install/inf-sourcedisksfiles-section',
    'install/inf-sourcedisksnames-section',
  ],
  good: '[SourceDisksFiles.amd64]\nacme.sys=1\n',
  bad: `[SourceDisksFiles.NTamd64]
;^^^^^^^^^^^^^^^^^^^^^^^^ inf-decoration-not-allowed
acme.sys=1
`,
  silent: [
    '[SourceDisksFiles.$ARCH$]\n[SourceDisksNames.x86]\n[DefaultInstall.NTamd64]\n[ClassInstall32.NT]\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy.NT\n[Acme.Copy.NT]\nacme.sys\n',
    '[Version]\nCatalogFile.NTamd64=acme.cat\n[Version.NTFS]\n[VersionNT]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      const dot = name.indexOf('.');
      if (dot < 0 || name.charAt(dot + 1).toLowerCase() !== 'n') return;
      const lower = name.toLowerCase();
      const base = undecorated(lower);
      if (base.length !== dot || !plain.has(base) || section.header!.header!.close === undefined) return;
      if (context.isNamed(name)) return;
      const fixed = name.slice(0, dot) + platform(base, lower.slice(dot + 3));
      context.reportHeader(
        section,
        `[${name.slice(0, dot)}] has no such platform extension, so that Setup does not find the section. Write [${fixed}].`,
        { data: fixed },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    if (file.hasSection(name)) return [];
    return [{ title: `Write [${name}]`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});

const plain: ReadonlySet<string> = new Set([
  'version',
  'strings',
  'manufacturer',
  'destinationdirs',
  'controlflags',
  'sourcedisksnames',
  'sourcedisksfiles',
]);

/** What the section may end in instead of `.NT` and what follows it. */
function platform(base: string, rest: string): string {
  const architecture = rest.split('.', 1)[0]!;
  return base.startsWith('sourcedisks') && architecture !== '' ? `.${architecture}` : '';
}
