import { reportAbsence } from '../absence';
import { untracked } from '../context';
import { addToSection, lineEnd } from '../edits';
import { emptyFieldSpan } from '../entries';
import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { allMappingSections, sectionOrder } from './sections';

/** What the reader of INF files accepts, in any case. Source: install/inf-version-section. */
const signatures: ReadonlySet<string> = new Set(['$windows nt$', '$chicago$', '$windows 95$']);

export const netmapMissingVersion = defineRule({
  id: 'netmap-missing-version',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'netmap.inf without [Version] and Signature',
  what: 'The file has no section [Version], or that section has no Signature that Windows knows.',
  why: 'The reader of INF files refuses a file without a Signature that it knows, and every INF is said to need the section. The one complete netmap.inf on the pages has it.',
  fix: 'Write [Version] with Signature = "$Windows NT$" at the top.',
  pages: [
    'install/inf-version-section',
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
  ],
  good: '[Version]\nSignature = "$Windows NT$"\n\n[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[OemNetServices]
;^^^^^^^^^^^^^^ netmap-missing-version
AcmeSpool = acme_spool
`,
  silent: [
    '[VERSION]\nsignature = "$CHICAGO$"\n[OemNetServices]\nA = a\n',
    '[Version]\nSignature = $Windows NT$\n[OemNetServices]\nA = a\n',
    '[OemNetServices]\nA = a\n[Version]\nProvider = Acme\nSignature = "%Sig%"\n[Strings]\nSig = "$Windows NT$"\n',
    // The name is misspelt, which is another finding, or the quotation mark is not closed.
    '[Versoin]\nSignature = "$Windows NT$"\n[OemNetServices]\nA = a\n',
    '[Version]\nsignature="$Windows NT$\n[OemNetServices]\nA = a\n',
    '[Version]\nsignature="$Windows NT$   ; header\n[OemNetServices]\nA = a\n',
    // NetSetup does not look for this section, so that the file is none yet; netmap-oemadapters-name speaks first.
    '[OemAdapters]\nAcmeNic = acme_nic\n',
    '; netmap.inf, to be written\n',
  ],
  file: {
    check(context) {
      const signature = context.entry('Version', 'Signature');
      if (signature !== undefined) {
        const field = signature.entry.fields[0]!;
        const { value } = field;
        const written = signature.row.text.slice(field.start, field.end);
        const isOpen = (written.match(/"/g) ?? []).length % 2 === 1;
        if (isOpen || value.includes('%') || signatures.has(value.toLowerCase())) return;
        const span = value === '' ? emptyFieldSpan(signature.entry, 0) : field;
        const message = `Windows does not know the Signature ${value === '' ? 'that is missing here' : value}, and its reader refuses such an INF. Write "$Windows NT$".`;
        context.report(signature.row, signature.part, span, message, { data: 'signature' });
        return;
      }
      if (context.hasSection('Version')) {
        const message = `[Version] has no Signature, and the reader of Windows refuses an INF without one. Add Signature = "$Windows NT$".`;
        reportAbsence(context, ['Version'], message, { data: 'entry' });
        return;
      }
      const mappings = allMappingSections.filter((name) => context.hasSection(name));
      if (mappings.length === 1 && mappings[0] === 'OemAdapters') return;
      const names = context.sectionNames();
      if (names.length === 0 || nearest('Version', names, 2) !== undefined) return;
      reportAbsence(
        context,
        [],
        'There is no [Version] section with a Signature, and the reader of Windows refuses an INF without one. Write it at the top.',
      );
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const eol = lineEnd(file.tree);
    if (finding.data === 'signature') {
      const { equals, fields } = finding.row.entry!;
      const [field] = fields;
      const isEmpty = field!.end === field!.start;
      const span = isEmpty ? { start: equals! + 1, end: equals! + 1 } : field!;
      const edits = [replaceIn(finding, file, span, `${isEmpty ? ' ' : ''}"$Windows NT$"`)];
      return [{ title: 'Write "$Windows NT$"', edits, safe: false }];
    }
    const blank = untracked(context).hasSection('Version') ? '' : eol;
    const edits = [addToSection(file, 'Version', `Signature="$Windows NT$"${eol}`, sectionOrder)];
    const title = blank === '' ? 'Add the Signature' : 'Add [Version]';
    return [{ title, edits, safe: false }];
  },
});
