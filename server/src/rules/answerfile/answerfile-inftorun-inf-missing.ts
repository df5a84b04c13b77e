import { folderOf, isPlainFileName } from '../../model';
import type { FileView } from '../context';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { isInfToRun } from './inf-to-run';
import { paramsSectionsOf, splitPath } from './oem';

export const answerfileInftorunInfMissing = defineRule({
  id: 'answerfile-inftorun-inf-missing',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'INF to run that is not beside the migration DLL',
  what: 'InfToRunBeforeInstall or InfToRunAfterInstall names an INF that is not among the files of the vendor.',
  why: 'NetSetup takes the INF from the directory in which the migration DLL is. An INF that the vendor does not deliver with the DLL is not there, and its section is not run.',
  fix: 'Put the INF beside the migration DLL, or correct its name.',
  pages: ['previous-versions ff559059'],
  good: {
    'winnt.sif':
      '[NetServices]\nacme_svc=params.acme_svc\n[params.acme_svc]\nInfID=acme_svc\nOemSection=params.acme_svc.OemSection\n[params.acme_svc.OemSection]\nInfToRunBeforeInstall=acmepre.inf, Pre\n',
    'acme/netmap.inf': '[OemNetServices]\nACMESVC=acme_svc\n[OemUpgradeSupport]\nacme_svc=acmemig.dll\n',
    'acme/acmemig.dll': '',
    'acme/acmepre.inf': '[Pre]\n',
  },
  bad: {
    'winnt.sif': `[NetServices]
acme_svc=params.acme_svc
[params.acme_svc]
InfID=acme_svc
OemSection=params.acme_svc.OemSection
[params.acme_svc.OemSection]
InfToRunBeforeInstall=acmepro.inf, Pre
;                     ^^^^^^^^^^^ answerfile-inftorun-inf-missing
`,
    'acme/netmap.inf': '[OemNetServices]\nACMESVC=acme_svc\n[OemUpgradeSupport]\nacme_svc=acmemig.dll\n',
    'acme/acmemig.dll': '',
    'acme/acmepre.inf': '[Pre]\n',
  },
  silent: [
    // Nobody knows where the vendor's files are.
    '[NetServices]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acmepre.inf, Pre\n',
    // The folder holds none of the files that the vendor delivers beside netmap.inf.
    {
      'winnt.sif':
        '[NetServices]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acmepre.inf, Pre\n',
      'acme/netmap.inf': '[OemNetServices]\nACMESVC=a\n[OemUpgradeSupport]\na=acmemig.dll\n',
    },
    {
      'winnt.sif':
        '[NetServices]\na=params.a\n[params.a]\nOemDllToLoad=c:\\temp\\acme\\acmemig.dll\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=ACMEPRE.inf, Pre\n',
      'acme/acmemig.dll': '',
      'acme/acmepre.inf': '[Pre]\n',
    },
    {
      'winnt.sif':
        '[NetServices]\na=params.a\n[params.a]\nOemDllToLoad=c:\\temp\\acme\\acmemig.dll\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\nInfToRunBeforeInstall=%inf%, Pre\n[a.Run]\n',
      'acme/acmemig.dll': '',
    },
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part, section }, context) {
      const [inf, run] = entry.fields;
      if (!isInfToRun(entry) || run === undefined || !isPlainFileName(inf!.value)) return;
      const name = inf!.value;
      const { folders, listings } = vendorFiles(context, section.name);
      if (folders.length + listings.length === 0) return;
      if (listings.some((names) => names.includes(name.toLowerCase()))) return;
      if (folders.some((folder) => context.folderHolds(folder, name))) return;
      if (context.beside(name) !== undefined) return;
      context.report(
        row,
        part,
        inf!,
        `${name} is not beside the migration DLL, and NetSetup looks for it nowhere else. Put it there, or correct the name.`,
      );
    },
  },
});

/** Where the files of the vendor of a component are. */
interface VendorFiles {
  /** Folders of the workspace that hold a file which netmap.inf names for the component. */
  readonly folders: readonly string[];
  /** The names of the files beside the migration DLL, in lower case, for each folder that holds it. */
  readonly listings: readonly (readonly string[])[];
}

function vendorFiles(view: FileView, oemSection: string): VendorFiles {
  return view.once(`vendor files of ${oemSection.toLowerCase()}`, (all) => {
    const folders = new Set<string>();
    const listings: (readonly string[])[] = [];
    for (const params of paramsSectionsOf(all, oemSection)) {
      const { folder, file } = splitPath(settingsOf(all, params).value('OemDllToLoad'));
      const names = folder === '' ? undefined : all.filesMeantBy(folder);
      if (names?.includes(file.toLowerCase())) listings.push(names);
      for (const id of idsOf(all, params)) {
        for (const folder of foldersWith(all, id)) folders.add(folder);
      }
    }
    return { folders: [...folders], listings };
  });
}

/** The folders in which a netmap.inf names files for the component, one of which is there. */
function foldersWith(view: FileView, id: string): ReadonlySet<string> {
  return view.once(`folders with files for ${id}`, (all) => {
    const folders = new Set<string>();
    for (const { file: netmap, fact } of all.everywhere('post-id', id)) {
      if (fact.usage !== 'support') continue;
      const beside = folderOf(netmap.uri);
      const named = fact.row.entry!.fields.map(({ value }) => value);
      if (named.some((name) => all.folderHolds(beside, name))) folders.add(beside);
    }
    return folders;
  });
}

/** What a parameter section calls its component: its InfID, and the keys of the rows that name it. */
function idsOf(view: FileView, params: string): ReadonlySet<string> {
  const ids = new Set([settingsOf(view, params).value('InfID').toLowerCase()]);
  for (const { row, target } of view.facts('section', params, 'reference')) {
    if (target === 'params') ids.add(row.entry?.key?.value.toLowerCase() ?? '');
  }
  ids.delete('');
  return ids;
}
