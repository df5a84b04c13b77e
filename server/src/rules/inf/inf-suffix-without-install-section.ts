import { lineEnd } from '../edits';
import { defineRule } from '../rule';
import { decoratedName, hasSuffix, hasVariant } from './decorations';

export const infSuffixWithoutInstallSection = defineRule({
  id: 'inf-suffix-without-install-section',
  dialects: ['inf'],
  severity: 'information',
  optional: true,
  title: 'Part of an install section that is not there',
  what: 'A section such as [Acme.HW] is there, and the install section [Acme] is not.',
  why: 'Setup reads the parts together with their install section only. Other INFs may have it.',
  fix: 'Write the install section, and be it empty.',
  pages: ['install/inf-ddinstall-section'],
  infVerif: [2083],
  good: '[Acme]\n; nothing\n[Acme.HW]\nAddReg=Acme.Reg\n',
  bad: `[Acme.HW]
;^^^^^^^ inf-suffix-without-install-section
AddReg=Acme.Reg
`,
  silent: [
    '[Acme.NT]\n[Acme.HW]\n[Acme.NTx86.Services]\n',
    '[DefaultInstall]\nAddReg=Acme.HW\n[Acme.HW]\nHKR,,A,,1\n',
    '[Acme.Remove.Services]\n[Acme.Reg]\n[.HW]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (!name.includes('.') || name.length > 200) return;
      const lower = name.toLowerCase();
      if (!hasSuffix(lower)) return;
      const { base, decoration, suffix } = decoratedName(lower);
      if (base === '' || base.endsWith('.remove') || context.isNamed(name)) return;
      if (hasVariant(context, base) || context.hasSection(base + decoration)) return;
      const install = name.slice(0, name.length - suffix.length);
      context.reportHeader(
        section,
        `Setup reads this section only with [${install}], which is not in this file.`,
        { data: install },
      );
    },
  },
  fixes({ part, data }, { file }) {
    const start = file.placeOf(part.section.headerPart!).offset;
    const eol = lineEnd(file.tree);
    const edits = [{ span: { start, end: start }, text: `[${data as string}]${eol}${eol}` }];
    return [{ title: `Create [${data as string}]`, edits, safe: false }];
  },
});
