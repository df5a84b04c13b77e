import { defineRule } from '../rule';

export const infRegSecurityOrphan = defineRule({
  id: 'inf-reg-security-orphan',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Security section without the section that it is for',
  what: 'A section is named after another one with .security behind it, and that one is not there.',
  why: 'The security of a registry or file section stands in the section of its name with .security. Nothing else leads there.',
  fix: 'Write the name of the section in front of .security as its header has it.',
  pages: ['install/inf-addreg-directive', 'install/inf-copyfiles-directive'],
  infVerif: [2083],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n[A.security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n',
  bad: `[DefaultInstall]
AddReg=Acme.Reg
[Acme.Reg]
HKLM,Software\\Acme,Speed,,fast
[Acme.Rag.security]
;^^^^^^^^^^^^^^^^^ inf-reg-security-orphan
"D:P(A;;GA;;;SY)(A;;GA;;;BA)"
`,
  silent: [
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[Acme.Copy]\nacme.sys\n[acme.copy.SECURITY]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n',
    // A name like any other.
    '[DefaultInstall]\nAddReg=Acme.Security\n[Acme.Security]\nHKLM,Software\\Acme,Speed,,fast\n',
    '[DefaultInstall]\n[Security]\n[.security]\n[$NAME$.security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n',
  ],
  sections: {
    check(section, context) {
      const base = securityBase(section.name);
      if (base === undefined || section.roles.size > 0 || context.hasSection(base)) return;
      context.reportHeader(
        section,
        `There is no section [${base}] whose security this could be. Write its name in front of .security.`,
      );
    },
  },
});

/** The section whose security stands in another one, by the name of that one. */
function securityBase(name: string): string | undefined {
  const end = name.length - '.security'.length;
  if (end <= 0 || !name.toLowerCase().endsWith('.security') || name.includes('$')) return undefined;
  return name.slice(0, end);
}
