import { type Fact, isPlainFileName, lastComponent } from '../../model';
import type { RuleContext } from '../context';
import { defineRule } from '../rule';
import { rowsWithOtherDll } from './migration-dlls';
import { isNotSupportedSlip } from './post-ids';

/** One of so many named files must be there before anything is said. */
const mostFiles = 50;

export const netmapSupportFileMissing = defineRule({
  id: 'netmap-support-file-missing',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Migration DLL or INF that is not beside netmap.inf',
  what: 'A file that [OemUpgradeSupport] names is not in the folder of this netmap.inf, while another one that it names is there.',
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
    // None of the files is there: the folder is not the one that is shipped.
    { 'netmap.inf': '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n', 'readme.txt': '' },
    // Names compare without case, and a DLL may be named without its extension.
    {
      'netmap.inf': '[OemUpgradeSupport]\nacme_spool = AcmeMig, ACME.INF\n',
      'acmemig.dll': '',
      'acme.inf': '',
    },
    // Keywords, tokens, paths, and a DLL that is one too many, which is another finding.
    {
      'netmap.inf':
        '[OemUpgradeSupport]\na = NotSupported, acme.inf\nb = Not Supported\nc = %Dll%\nd = con\ne = c:\\acmemig.dll\nf = a.dll, acme.inf\ng = a.dll\nh = b.dll\n',
      'a.dll': '',
      'acme.inf': '',
    },
    // The order of the two is the mistake.
    {
      'netmap.inf': '[OemUpgradeSupport]\na = acme.inf, acmemig.dll\n',
      'acme.inf': '',
    },
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const [first, second] = entry.fields;
      if (entry.key === null || /\.inf$/i.test(first!.value) || /\.dll$/i.test(second?.value ?? '')) return;
      for (const field of entry.fields.slice(0, 2)) {
        const name = field.value;
        // That a path is written is another finding, and so is a DLL that is one too many.
        if (!isPlainFileName(name) || isNotSupportedSlip(name)) continue;
        if (field === first && rowsWithOtherDll(context).has(row)) continue;
        const [named] = context.facts('file', name).filter(isNamed);
        if (named?.row !== row || isThere(context, name, field === first)) continue;
        if (!holdsAnother(context)) continue;
        context.report(
          row,
          part,
          field,
          `${name} is not in the folder of this netmap.inf, from which NetSetup copies the files of the vendor. Put it there, or correct the name.`,
        );
      }
    },
  },
});

function isNamed({ usage }: Fact): boolean {
  return usage === 'migration-dll' || usage === 'inf';
}

/** Windows adds the extension of a DLL that is named without one. */
function isThere(context: Pick<RuleContext, 'holds'>, name: string, isDll: boolean): boolean {
  return context.holds(name) || (isDll && !name.includes('.') && context.holds(`${name}.dll`));
}

/** Whether the folder holds any of the files that [OemUpgradeSupport] names. */
function holdsAnother(context: RuleContext): boolean {
  return context.once('a named file is beside', (view) =>
    view.names('file', mostFiles).some((name) => {
      if (!view.facts('file', name).some(isNamed)) return false;
      return isThere(view as RuleContext, lastComponent(name), true);
    }),
  );
}
