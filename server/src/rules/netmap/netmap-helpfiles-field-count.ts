import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupported } from './not-supported';
import { extraSpan, fieldsFrom } from './rows';

export const netmapHelpfilesFieldCount = defineRule({
  id: 'netmap-helpfiles-field-count',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Help message without its two files',
  what: 'A row of [OemUpgradeHelpFiles] does not name two files. A missing one is an error, a value too many a warning.',
  why: 'NetSetup shows the HTML file where a browser is installed and the text file where none is. Both are needed.',
  fix: 'Name the text file and behind it the HTML file.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemUpgradeHelpFiles]
acme_old = acme.txt
;          ^^^^^^^^ netmap-helpfiles-field-count
acme_fax =, fax.htm
;<---------- netmap-helpfiles-field-count
acme_log = "log.txt",
;          ^^^^^^^^^^ netmap-helpfiles-field-count
acme_tap = tap.txt, tap.htm, tap.hlp
;                            ^^^^^^^ netmap-helpfiles-field-count
acme_nil =
;<--------- netmap-helpfiles-field-count
`,
  silent: [
    '[OemUpgradeHelpFiles]\na = a.txt, a.htm\nb = "a, b.txt", "a, b.htm"\nc = a.txt, a.htm,\n',
    // The keyword in the wrong section is another finding.
    '[OemUpgradeHelpFiles]\na = NotSupported\n',
    '[OemUpgradeHelpFiles]\na = %Text%, %Html%\na.txt, a.htm\n[OemUpgradeSupport]\nb = a.txt\n',
    '[OemUpgradeHelpFiles]\na = a.txt, \\\n  a.htm\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const { key, fields, commas } = entry;
      const [text, html] = fields;
      if (key === null || isNotSupported(text!.value)) return;
      const id = key.value || 'the component';
      if (text!.value === '' || (html?.value ?? '') === '') {
        const missing = text!.value === '' ? 'text' : 'HTML';
        const message =
          text!.value === '' && (html?.value ?? '') === ''
            ? `Two files with a message for ${id} are missing here: the text file and the HTML file.`
            : `The ${missing} file with the message for ${id} is missing. A row names the text file and behind it the HTML file.`;
        const span =
          text!.value === ''
            ? emptyFieldSpan(entry, 0)
            : { start: text!.start, end: Math.max(html?.end ?? 0, (commas[0] ?? text!.end - 1) + 1) };
        context.report(row, part, span, message, { data: 'missing' });
        return;
      }
      const extra = extraSpan(entry, 2);
      if (extra === undefined) return;
      context.report(
        row,
        part,
        extra,
        'A row of [OemUpgradeHelpFiles] names two files, the text file and the HTML file. Remove what stands behind them.',
        { severity: 'warning', data: 'extra' },
      );
    },
  },
  fixes(finding, { file }) {
    const entry = finding.row.entry!;
    const [text, html] = entry.fields;
    if (finding.data === 'extra') {
      const edits = [replaceIn(finding, file, fieldsFrom(entry, 2), '')];
      return [{ title: 'Remove the extra values', edits, safe: false }];
    }
    // The two files usually differ in their extension only.
    const written = (field: typeof text) => finding.row.text.slice(field!.start, field!.end);
    if (text!.value !== '' && /\.txt"?$/i.test(written(text))) {
      const other = written(text).replace(/\.txt("?)$/i, '.htm$1');
      const span = {
        start: text!.end,
        end: Math.max(html?.end ?? 0, (entry.commas[0] ?? text!.end - 1) + 1),
      };
      return [{ title: `Add ${other}`, edits: [replaceIn(finding, file, span, `, ${other}`)], safe: false }];
    }
    if (text!.value === '' && html !== undefined && /\.html?"?$/i.test(written(html))) {
      const other = written(html).replace(/\.html?("?)$/i, '.txt$1');
      const span = { start: entry.equals! + 1, end: entry.commas[0]! };
      return [{ title: `Add ${other}`, edits: [replaceIn(finding, file, span, ` ${other}`)], safe: false }];
    }
    return [];
  },
});
