import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { unknownArchitecture } from './decorations';

export const infDecorationUnknownArchitecture = defineRule({
  id: 'inf-decoration-unknown-architecture',
  dialects: ['inf'],
  severity: 'error',
  title: 'Platform extension of no architecture',
  what: 'What follows "NT" in a platform extension is no architecture that Setup knows.',
  why: 'Setup knows x86, ia64, amd64, arm and arm64 by these names only, and never takes another one.',
  fix: 'Write one of these. That of 64-bit PCs is amd64.',
  pages: [
    'install/creating-inf-files-for-multiple-platforms-and-operating-systems',
    'install/inf-manufacturer-section',
  ],
  infVerif: [1287],
  good: '[Manufacturer]\n%A%=Acme,NTamd64\n[Acme.NTamd64]\n',
  bad: `[Manufacturer]
%A%=Acme,NTx64,NTamd64
;        ^^^^^ inf-decoration-unknown-architecture
[Acme.NTamd64]
%D%=Board,pci\\ven_ffff
[Board.NTx64.Services]
;      ^^^^^ inf-decoration-unknown-architecture
`,
  silent: [
    '[Manufacturer]\n%A%=Acme,NT$ARCH$,NT.6.1,NTx86.5.1,NTamd64...1,nt\n[Acme.NT$ARCH$]\n',
    '[Acme.NTFS]\n[Acme.NT_Files]\n[NTx64]\n',
    '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\a\n[Board.NTamd64]\n[Board.NTFS]\n[Board.Print.NTx]\n',
  ],
  entries: {
    roles: ['Manufacturer'],
    check({ row, entry, part }, context) {
      for (const field of entry.fields.slice(1)) {
        const label = field.value.split('.', 1)[0]!;
        const wrong = /^nt(?!(?:x86|ia64|amd64|arm|arm64)?$)([a-z]\w*)$/i.exec(label)?.[1];
        if (wrong === undefined || field.quoted) continue;
        const span = { start: field.start, end: field.start + label.length };
        context.report(row, part, span, message(wrong), { data: known(wrong) });
      }
    },
  },
  sections: {
    check(section, context) {
      const found = unknownArchitecture(context, section.name);
      if (found === undefined) return;
      const { at, architecture } = found;
      const start = section.header!.header!.nameSpan.start + at;
      const span = { start, end: start + 2 + architecture.length };
      context.report(section.header!, section.headerPart!, span, message(architecture), {
        data: known(architecture),
      });
    },
  },
  fixes(finding, { file }) {
    const architecture = finding.data as string | undefined;
    if (architecture === undefined) return [];
    const text = `NT${architecture}`;
    return [{ title: `Write ${text}`, edits: [replaceWords(file, finding, text)], safe: false }];
  },
});

function message(architecture: string): string {
  return `Setup knows no architecture "${architecture}". Write x86, ia64, amd64, arm or arm64.`;
}

/** The name that Setup has for an architecture, if another name of it is known. */
function known(architecture: string): string | undefined {
  const lower = architecture.toLowerCase();
  if (/^(?:x64|x86_64|amd|win64)$/.test(lower)) return 'amd64';
  if (/^(?:i386|i686|x32|win32|ia32)$/.test(lower)) return 'x86';
  if (lower === 'aarch64') return 'arm64';
  return lower === 'arm32' ? 'arm' : undefined;
}
