import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { swapped } from './rows';

export const netmapHelpfilesOrder = defineRule({
  id: 'netmap-helpfiles-order',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Text file and HTML file in the wrong order',
  what: 'In a row of [OemUpgradeHelpFiles] the HTML file stands first, or the text file second, by their extensions.',
  why: 'The first file is shown as text where no browser is installed: people would see the tags of the HTML file.',
  fix: 'Write the text file first and the HTML file behind it.',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemUpgradeHelpFiles]
acme_old = acme.htm, acme.txt
;          ^^^^^^^^^^^^^^^^^^ netmap-helpfiles-order
acme_fax = "fax.html", faxhelp
;          ^^^^^^^^^^ netmap-helpfiles-order
acme_log = log.txt, loghelp.TXT
;                   ^^^^^^^^^^^ netmap-helpfiles-order
`,
  silent: [
    '[OemUpgradeHelpFiles]\na = a.txt, a.htm\nb = A.TXT, A.HTML\nc = help, help2\nd = a.htm.txt, a.txt.htm\n',
    // One file is missing: another rule.
    '[OemUpgradeHelpFiles]\na = a.htm\nb = , a.txt\nc = a.htm,\n',
    '[OemUpgradeHelpFiles]\na = %Html%, %Text%\n[OemUpgradeSupport]\nb = a.htm, a.txt\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const [first, second] = entry.fields;
      if (entry.key === null || first!.value === '' || (second?.value ?? '') === '') return;
      const htmlFirst = /\.html?$/i.test(first!.value);
      const textSecond = /\.txt$/i.test(second!.value);
      if (htmlFirst && textSecond) {
        const span = { start: first!.start, end: second!.end };
        const message = `The text file comes first and the HTML file behind it. Write ${second!.value}, ${first!.value}.`;
        context.report(row, part, span, message, { data: 'swap' });
      } else if (htmlFirst) {
        const message = `The first file is shown as text, and ${first!.value} is HTML. Write the text file here.`;
        context.report(row, part, first!, message);
      } else if (textSecond) {
        const message = `The second file is shown by a browser, and ${second!.value} is text. Write the HTML file here.`;
        context.report(row, part, second!, message);
      }
    },
  },
  fixes(finding, { file }) {
    if (finding.data !== 'swap') return [];
    const { row } = finding;
    const [first, second] = row.entry!.fields;
    const edits = swapped(row, first!, second!).map(({ span, text }) => replaceIn(finding, file, span, text));
    return [{ title: 'Write the text file first', edits, safe: true }];
  },
});
