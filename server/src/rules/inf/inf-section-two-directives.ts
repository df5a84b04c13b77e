import type { Fact, Part } from '../../model';
import { Memory } from '../../model/memory';
import type { FileView } from '../context';
import { defineRule } from '../rule';

export const infSectionTwoDirectives = defineRule({
  id: 'inf-section-two-directives',
  dialects: ['inf', 'answerfile'],
  severity: 'hint',
  title: 'Section that two directives share',
  what: 'CopyFiles and DelFiles, or AddReg and DelReg, name the same section, and rows of it have flags.',
  why: 'Sharing a section is allowed, but a flag means different things to the two: 1 makes CopyFiles warn, and DelFiles delete a file that is in use.',
  fix: 'Give each directive a section of its own.',
  pages: [
    'install/inf-copyfiles-directive',
    'install/inf-delfiles-directive',
    'devtest/inf-validation-errors-and-warnings',
  ],
  infVerif: [1205],
  good: '[DefaultInstall]\nCopyFiles=Acme.Copy\n[DefaultUninstall]\nDelFiles=Acme.Del\n[Acme.Copy]\na.sys\n[Acme.Del]\na.sys\n',
  bad: `[DefaultInstall]
CopyFiles=Acme.Copy
[DefaultUninstall]
DelFiles=Acme.Copy
[Acme.Copy]
;^^^^^^^^^ inf-section-two-directives
a.sys,,,1
`,
  silent: [
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[DefaultUninstall]\nDelFiles=Acme.Copy\n[Acme.Copy]\na.sys\n; b.sys,,,1\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[DefaultInstall.NTamd64]\ncopyfiles=Acme.Copy\n[Acme.Copy]\na.sys\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[DestinationDirs]\nAcme.Copy=12\n[Acme.Copy]\na.sys\n',
    '[DefaultInstall]\nAddReg=Acme\nCopyFiles=Acme\n[Acme]\n',
  ],
  sections: {
    roles: ['file-list', 'add-registry'],
    check(section, context) {
      const { name } = section;
      // Its header is one of them.
      const facts = context.facts('section', name);
      if (facts.length < 3 || context.sections(name)[0] !== section) return;
      const byDirective = new Map<string, Fact>();
      for (const fact of facts.slice(0, 50)) {
        const key = fact.row.entry?.key?.value ?? '';
        const lower = key.toLowerCase();
        if (fact.usage === 'reference' && directives.has(lower) && !byDirective.has(lower))
          byDirective.set(lower, fact);
      }
      const [one, other] = [...byDirective.values()];
      if (one === undefined || other === undefined) return;
      // inf-section-wrong-kind speaks of directives whose rows have nothing in common.
      if (
        section.roles.has('file-list') &&
        (section.roles.has('add-registry') || section.roles.has('del-registry'))
      )
        return;
      if (!hasFlags(name, context)) return;
      const [a, b] = [one, other].map(({ row }) => row.entry!.key!.value);
      context.reportHeader(
        section,
        `[${name}] is named by ${a} and by ${b}, to which flags mean different things.`,
        {
          related: [context.related(one, 'Named here.'), context.related(other, 'And here.')],
        },
      );
    },
  },
});

const directives: ReadonlySet<string> = new Set(['copyfiles', 'delfiles', 'renfiles', 'addreg', 'delreg']);

/** Whether a row of the sections of that name has flags; these are the fourth field in all of them. */
function hasFlags(name: string, view: FileView): boolean {
  for (const part of view.parts(name)) {
    let found = known.get(part);
    if (found === undefined) {
      found = part.rows.some(({ entry }) => (entry?.fields[3]?.value ?? '') !== '');
      known.set(part, found);
    }
    if (found) return true;
  }
  return false;
}

/** A run of rows never changes, so that it is looked through once. */
const known = new Memory<Part, boolean>();
