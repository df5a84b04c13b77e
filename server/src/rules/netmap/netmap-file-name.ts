import { reportAbsence } from '../absence';
import { defineRule } from '../rule';
import { allMappingSections } from './sections';

export const netmapFileName = defineRule({
  id: 'netmap-file-name',
  dialects: ['netmap', 'netupg'],
  severity: 'hint',
  title: 'File that NetSetup does not look for',
  what: 'The file holds the sections of a netmap.inf or of a netupg.inf and has another name.',
  why: 'NetSetup looks for files of these names: netupg.inf in the directory of NETUPGRD_INIT_FILE_DIR, netmap.inf in the directories that it names. It does not find this file.',
  fix: 'Rename the file, unless it becomes netmap.inf or netupg.inf when it is shipped.',
  pages: ['network/creating-a-netupg-inf-file', 'network/winnt32-phase-of-the-network-upgrade-process'],
  good: { 'netmap.inf': '[OemNetServices]\nAcmeSpool = acme_spool\n' },
  bad: {
    'acmemap.inf': `[OemNetServices]
;^^^^^^^^^^^^^^ netmap-file-name
AcmeSpool = acme_spool
`,
  },
  silent: [
    { 'NETMAP.INF': '[OemUpgradeSupport]\na = m.dll\n' },
    { 'NetUpg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\n' },
    // Other files that only hold such a section.
    { 'acme.inf': '[Version]\nSignature = "$Windows NT$"\n[Manufacturer]\n[OemNetServices]\nA = a\n' },
  ],
  file: {
    check(context) {
      const { dialect, fileName } = context.model;
      const name = dialect === 'netmap' ? 'netmap.inf' : 'netupg.inf';
      if (fileName.toLowerCase() === name) return;
      const what = dialect === 'netmap' ? 'maps IDs' : 'names the directories of vendors';
      reportAbsence(
        context,
        dialect === 'netmap' ? [...allMappingSections, 'OemUpgradeSupport'] : ['OemNetUpgradeDirs'],
        `This file ${what}, and NetSetup looks for ${name}. It does not find the file under the name ${fileName}.`,
      );
    },
  },
});
