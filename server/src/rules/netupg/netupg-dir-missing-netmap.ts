import { lastComponent } from '../../model';
import { defineRule } from '../rule';
import { directoryOf } from './directory';

/** The kinds of files that vendors ship for an upgrade. */
const vendorFile = /\.(inf|dll|sys|cat|exe|txt|html?|in_|dl_|sy_)$/;

export const netupgDirMissingNetmap = defineRule({
  id: 'netupg-dir-missing-netmap',
  dialects: ['netupg'],
  severity: 'warning',
  title: 'Directory without a netmap.inf',
  what: 'A folder of the workspace stands for a directory of [OemNetUpgradeDirs] and holds files of a vendor, but no netmap.inf.',
  why: 'Each directory must contain a netmap.inf; it tells NetSetup which components the files are for. Without it nothing in the directory is used.',
  fix: 'Put the netmap.inf in the directory.',
  pages: ['network/creating-a-netupg-inf-file', 'network/customizing-the-network-upgrade-process'],
  good: {
    'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
    'acme/netmap.inf': '[OemNetServices]\nAcmeSpool = acme_spool\n',
    'acme/acmemig.dll': '',
  },
  bad: {
    'netupg.inf': `[OemNetUpgradeDirs]
c:\\upg\\acme
;<---------- netupg-dir-missing-netmap
"c:\\upg\\beta"
`,
    'acme/acmemig.dll': '',
    'upg/beta/NETMAP.INF': '',
    'beta/beta.dll': '',
  },
  silent: [
    // No folder stands for the directory, or nothing of a vendor is in it.
    {
      'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\nc:\\upg\\beta\nc:\\\udc00\n',
      'beta/readme.md': '',
    },
    // The name of the file is the mistake.
    { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\acme\\netmap.inf\n', 'acme/acme.dll': '' },
    // Only folders below the file are looked at.
    { 'upg/netupg.inf': '[OemNetUpgradeDirs]\nc:\\acme\n..\\acme\n', 'acme/acme.dll': '' },
    {
      'netupg.inf': '[OemNetUpgradeDirs]\n%Upg%\\acme\nacme, beta\n',
      'beta/acme.dll': '',
      'acme/netmap.inf': '',
    },
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const field = directoryOf(entry);
      if (field === undefined || entry.continuations.length > 0) return;
      if (/^net(map|upg)\.inf$/i.test(lastComponent(field.value))) return;
      const files = context.filesMeantBy(field.value);
      if (files === undefined || files.includes('netmap.inf')) return;
      if (!files.some((name) => vendorFile.test(name))) return;
      context.report(
        row,
        part,
        field,
        `The folder for ${field.value} has no netmap.inf, and NetSetup needs one in each directory to know which components the files are for. Put it there.`,
      );
    },
  },
});
