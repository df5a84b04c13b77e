import { holdsDirectives, type SectionRole } from '../../language/roles';
import type { Fact } from '../../model';
import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';

export const infSectionWrongKind = defineRule({
  id: 'inf-section-wrong-kind',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Section that two directives read in different ways',
  what: 'Two directives name the same section, and its rows mean different things to them.',
  why: 'The rows of one kind are nonsense to the other directive.',
  fix: 'Give each directive a section of its own.',
  pages: ['devtest/inf-validation-errors-and-warnings'],
  infVerif: [1206],
  good: '[DefaultInstall]\nCopyFiles=Acme.Copy\nAddReg=Acme.Reg\n[Acme.Copy]\nacme.sys\n[Acme.Reg]\nHKR,,A,,1\n',
  bad: `[DefaultInstall]
CopyFiles=Acme.Reg
AddReg=Acme.Reg
[Acme.Reg]
;^^^^^^^^ inf-section-wrong-kind
HKR,,A,,1
`,
  silent: [
    '[DefaultInstall]\nAddReg=Acme.Reg\nDelReg=Acme.Reg\nCopyFiles=Acme.Copy\nDelFiles=Acme.Copy\n[Acme.Reg]\nHKR,,A\n[Acme.Copy]\na.sys\n',
    '[DefaultInstall]\nAddReg=Acme.HW\n[Acme.HW]\nHKR,,A\n[DestinationDirs]\nAcme.HW=12\n',
    '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\a\n[Board]\n[DefaultInstall]\nNeeds=Board\n',
  ],
  sections: {
    check(section, context) {
      if (section.roles.size < 2) return;
      const kinds = new Set<string>();
      for (const role of section.roles) kinds.add(kindOf(role));
      kinds.delete('');
      if (kinds.size < 2 || !isFirstOfName(context, section)) return;
      const [one, other] = differing(context.facts('section', section.name, 'reference'));
      if (one === undefined || other === undefined) return;
      const [a, b] = [one, other].map(({ row }) => row.entry?.key?.value ?? 'a list');
      const bothDirectives = [...section.roles].every(holdsDirectives);
      context.reportHeader(
        section,
        `[${section.name}] is named by ${a} and by ${b}, which read its rows in different ways. Give each a section of its own.`,
        {
          severity: bothDirectives || context.model.dialect === 'answerfile' ? 'warning' : 'error',
          related: [context.related(one, 'Named here.'), context.related(other, 'And here.')],
        },
      );
    },
  },
});

/** Two references that read the rows of a section in different ways; fewer where there are none. */
function differing(references: readonly Fact[]): Fact[] {
  const byKind = new Map<string, Fact>();
  for (const fact of references.slice(0, 100)) {
    const kind = fact.target === undefined ? '' : kindOf(fact.target);
    if (kind !== '' && !byKind.has(kind)) byKind.set(kind, fact);
  }
  return [...byKind.values()];
}

/** Roles whose rows are read alike have the same kind; sections that Setup does not name by a directive have none. */
function kindOf(role: SectionRole): string {
  if (role === 'add-registry' || role === 'del-registry') return 'registry';
  if (rowKinds.has(role)) return role;
  if (!holdsDirectives(role)) return '';
  return separate.has(role) ? role : 'install';
}

const rowKinds: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'bit-registry',
  'file-list',
  'add-property',
  'del-property',
  'log-config',
  'profile-items',
  'update-ini',
  'update-inifields',
  'ini-to-registry',
  'register-dll',
  'Models',
]);

const separate: ReadonlySet<SectionRole> = new Set<SectionRole>(['service-install', 'event-log-install']);
