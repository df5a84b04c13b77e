import { contentOf } from '../entries';
import { defineRule } from '../rule';
import { isMistakeOfText } from '../text-mistakes';
import { replaceIn } from './fixes';

export const netmapEntryWithoutKey = defineRule({
  id: 'netmap-entry-without-key',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Mapping row without an equals sign',
  what: 'A row of a section that maps IDs has no equals sign, or has it behind a comma, where it is an ordinary character.',
  why: 'NetSetup looks a component up by what stands before the equals sign, its ID before the upgrade. A row without one maps nothing.',
  fix: 'Write pre-upgrade ID = post-upgrade ID.',
  pages: ['network/one-to-one-id-mapping', 'install/general-syntax-rules-for-inf-files'],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[OemNetServices]
AcmeSpool
;<-------- netmap-entry-without-key
AcmeFax, acme_fax ; no equals sign
;<---------------- netmap-entry-without-key
`,
  silent: [
    '[OemNetServices]\n; AcmeSpool\n\n= acme_spool\n"Acme,Fax" = acme_fax\n',
    '[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\nValueNotPresent\n',
    '[OemUpgradeSupport]\nacme_spool\n[Other]\nAcmeSpool\n',
    '[OemNetServices]\nAcmeSpool \\\n  = acme_spool\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part }, context) {
      if (entry.key !== null || isMistakeOfText(row, part)) return;
      const message =
        entry.fields.length === 2
          ? 'There is no equals sign before the comma, so this row maps nothing. Write pre-upgrade ID = post-upgrade ID.'
          : 'This row has no equals sign, so it maps nothing. Write pre-upgrade ID = post-upgrade ID.';
      context.report(row, part, contentOf(entry), message);
    },
  },
  fixes(finding, { file }) {
    const entry = finding.row.entry!;
    const [comma] = entry.commas;
    if (comma === undefined || entry.fields.length > 3 || entry.fields.some(({ value }) => value === ''))
      return [];
    const edits = [replaceIn(finding, file, { start: comma, end: comma + 1 }, ' =')];
    return [{ title: 'Replace the comma with an equals sign', edits, safe: false }];
  },
});
