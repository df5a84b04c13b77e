import { reportAbsence } from '../absence';
import { defineRule } from '../rule';
import { allMappingSections } from './sections';

export const netmapUnsupportedTarget = defineRule({
  id: 'netmap-unsupported-target',
  dialects: ['netmap'],
  severity: 'information',
  optional: true,
  title: 'Upgrade that only Windows 2000 and the first Windows XP know',
  what: 'The file is a netmap.inf. The rule says once in each of them which versions of Windows read it.',
  why: 'Network upgrades of vendors work from Windows NT 3.51 and 4.0 to Windows 2000 and to Windows XP without a service pack. Windows XP with a service pack, Windows Server 2003 and all later versions do not have them.',
  fix: 'Nothing can be done in the file. For other versions of Windows there is no upgrade of this kind.',
  pages: ['network/creating-a-netmap-inf-file'],
  good: { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\n' },
  bad: `[Version]
Signature = "$Windows NT$"

[OemNetServices]
;^^^^^^^^^^^^^^ netmap-unsupported-target
AcmeSpool = acme_spool

[OemNetClients]
AcmeRdr = acme_client
`,
  silent: [
    { 'winnt.sif': '[NetServices]\nacme_spool = params.acme_spool\n' },
    { 'acme.inf': '[Version]\nSignature = "$Windows NT$"\nClass = NetService\n' },
    { 'netmap.inf': '\n' },
  ],
  file: {
    check(context) {
      reportAbsence(
        context,
        [...allMappingSections, 'OemUpgradeSupport'],
        'NetSetup reads this file when Windows NT 3.51 or 4.0 is upgraded to Windows 2000 or to Windows XP without a service pack, and in no later version.',
      );
    },
  },
});
