import { isPlainFileName } from '../../model';
import type { RuleContext } from '../context';
import { defineRule } from '../rule';
import { migrationDlls } from './migration-dlls';
import { isNotSupported, isNotSupportedSlip } from './not-supported';

export const netmapSupportFileMissing = defineRule({
  id: 'netmap-support-file-missing',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Migration DLL or INF that is not beside netmap.inf',
  what: 'A file that [OemUpgradeSupport] names is not in the folder of this netmap.inf, while other DLLs or INFs are there. The DLL is marked where it is named first.',
  why: 'All files of a vendor stand in one directory, from which NetSetup copies them. A file that is missing there is missing in the upgrade.',
  fix: 'Put the file beside netmap.inf, or correct the name.',
  pages: ['network/customizing-the-network-upgrade-process', 'network/creating-a-netupg-inf-file'],
  good: {
    'netmap.inf': '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
    'acmemig.dll': '',
    'acme.inf': '',
  },
  bad: {
    'netmap.inf': `[OemUpgradeSupport]
acme_spool = acmemig.dll, acme.inf
;            ^^^^^^^^^^^ netmap-support-file-missing
acme_fax = ACMEMIG.DLL, "acmefax.inf"
;                       ^^^^^^^^^^^^^ netmap-support-file-missing
`,
    'acme.inf': '[Version]\nSignature = "$Windows NT$"\n',
  },
  silent: [
    // No file of a vendor is there: the folder is not the one that is shipped.
    {
      'netmap.inf': '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
      'readme.txt': '',
      'netupg.inf': '',
    },
    // Names compare without case, and a DLL may be named without its extension.
    {
      'netmap.inf': '[OemUpgradeSupport]\nacme_spool = AcmeMig, ACME.INF\n',
      'acmemig.dll': '',
      'acme.inf': '',
    },
    // Keywords, tokens, paths, and a DLL that is one too many, which is another finding.
    {
      'netmap.inf':
        '[OemUpgradeSupport]\na = NotSupported, acme.inf\nb = Not Supported, gone.inf\nc = %Dll%\nd = a.dll, con\ne = c:\\acmemig.dll\nf = a.dll, acme.inf\ng = a.dll\nh = b.dll\n',
      'a.dll': '',
      'acme.inf': '',
    },
    // The order of the two is the mistake.
    {
      'netmap.inf': '[OemUpgradeSupport]\na = acme.inf, acmemig.dll\n',
      'acme.inf': '',
    },
  ],
  file: {
    check(context) {
      const dll = migrationDlls(context)?.main;
      if (dll === undefined || !isPlainFileName(dll.field.value)) return;
      const { value } = dll.field;
      // Windows adds the extension of a DLL that is named without one.
      if (context.holds(value) || (!value.includes('.') && context.holds(`${value}.dll`))) return;
      if (holdsVendorFiles(context)) context.report(dll.row, dll.part, dll.field, messageFor(value));
    },
  },
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const [dll, inf] = entry.fields;
      if (entry.key === null || inf === undefined || !isPlainFileName(inf.value)) return;
      if (isNotSupported(dll!.value) || isNotSupportedSlip(dll!.value)) return;
      // The two values may have changed places.
      if (/\.inf$/i.test(dll!.value) || /\.dll$/i.test(inf.value)) return;
      if (context.holds(inf.value) || !holdsVendorFiles(context)) return;
      context.report(row, part, inf, messageFor(inf.value));
    },
  },
});

function messageFor(name: string): string {
  return `${name} is not in the folder of this netmap.inf, from which NetSetup copies the files of the vendor. Put it there, or correct the name.`;
}

/** Whether files of a vendor are in the folder, so that others may be expected there. */
function holdsVendorFiles(context: RuleContext): boolean {
  return context.once('files of a vendor are beside', (view) =>
    view.filesBeside().some((name) => /\.(inf|dll)$/.test(name) && !/^net(map|upg)\.inf$/.test(name)),
  );
}
