import type { Fact } from '../../model';
import type { Field } from '../../syntax';
import type { FileView } from '../context';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isUpgradeFile, listsAdapters } from './upgrade-file';

export const answerfileInfidMismatch = defineRule({
  id: 'answerfile-infid-mismatch',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'InfID that is not the ID of the component',
  what: 'In an AnswerFile of an upgrade, InfID of a parameter section is another ID than the one that lists the component.',
  why: 'NetSetup writes the post-upgrade ID from netmap.inf in both places. InfID is what it installs, so the migrated values may end up with another component.',
  fix: 'Write the same ID in both places.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetServices]\nacme_svc=params.acme_svc\n[params.acme_svc]\nInfID=acme_svc\nOemDllToLoad=c:\\temp\\acme.dll\n',
  bad: `[NetServices]
acme_svc=params.acme_svc
[params.acme_svc]
InfID=acme_old
;     ^^^^^^^^ answerfile-infid-mismatch
OemDllToLoad=c:\\temp\\acme.dll
`,
  silent: [
    '[NetAdapters]\nAdapter01=params.Adapter01\n[params.Adapter01]\nInfID="pci\\ven_1234&dev_5678"\n',
    '[NetAdapters]\nacme1=params.acme1\nacme2=params.acme2\n[params.acme1]\nInfID=acme_nic\n[params.acme2]\nInfID=acme_nic\nOemDllToLoad=c:\\temp\\acme.dll\n',
    '[NetAdapters]\nacme_nic=params.acme_nic\n[params.acme_nic]\nInfID=*\nOemDllToLoad=c:\\temp\\acme.dll\n',
    '[NetServices]\nACME_svc=params.acme_svc\n[params.acme_svc]\nInfID="acme_SVC"\nOemDllToLoad=c:\\temp\\acme.dll\n',
    '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adapter1]\nInfID=acme_nic\nOemDllToLoad=c:\\temp\\acme.dll\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, entry, part, section }, context) {
      if (entry.key?.value.toLowerCase() !== 'infid') return;
      const field = entry.fields[0]!;
      const id = field.value;
      if (id === '' || id === '*' || id.includes('%') || !isUpgradeFile(context)) return;
      const { ids, first } = listedAs(section.name, context);
      if (first === undefined || ids.has(id.toLowerCase())) return;
      if (first.adapter && (isNumbered(first.id) || isShared(id, context))) return;
      const { start, end } = first.key;
      const place = { ...context.placeOf(first.reference), span: { start, end } };
      context.report(
        row,
        part,
        field,
        `The component is listed as ${first.id}, but its InfID is ${id}. In an upgrade both are the post-upgrade ID from netmap.inf; write the same ID in both places.`,
        {
          data: ids.size === 1 ? first.id : undefined,
          related: [{ ...place, file: context.model, message: `It is listed as ${first.id} here.` }],
        },
      );
    },
  },
  fixes(finding, { file }) {
    const id = finding.data as string | undefined;
    if (id === undefined) return [];
    return [{ title: `Write InfID=${id}`, edits: [replaceWords(file, finding, id)], safe: false }];
  },
});

/** A row that lists a component. */
interface Listed {
  readonly id: string;
  readonly key: Field;
  readonly reference: Fact;
  readonly adapter: boolean;
}

/** What rows call the component of a parameter section, in lower case, and the first of them. */
function listedAs(sectionName: string, context: FileView): { ids: ReadonlySet<string>; first?: Listed } {
  return context.once(`listed as ${sectionName.toLowerCase()}`, (view) => {
    const ids = new Set<string>();
    let first: Listed | undefined;
    for (const reference of view.facts('section', sectionName, 'reference')) {
      const key = reference.row.entry?.key;
      if (reference.target !== 'params' || !key || key.value === '' || key.value.includes('%')) continue;
      const adapter = listsAdapters(view.sectionOf(reference).name);
      first ??= { id: key.value, key, reference, adapter };
      ids.add(key.value.toLowerCase());
    }
    return first === undefined ? { ids } : { ids, first };
  });
}

/** Names that Setup Manager and people give to adapters: they stand for no ID. */
function isNumbered(id: string): boolean {
  return /^adapter\d+$/i.test(id);
}

/** Whether several parameter sections have that InfID: adapters of one kind. */
function isShared(id: string, context: FileView): boolean {
  return context.once(`shared InfID ${id.toLowerCase()}`, (view) => {
    const facts = view.facts('post-id', id, 'inf-id');
    return new Set(facts.map((fact) => view.sectionOf(fact).name.toLowerCase())).size > 1;
  });
}
