import type { Field } from '../../syntax';
import { defineRule } from '../rule';

/** To how many characters Windows cuts, see the rows on lengths in docs/conformance-syntax.md. */
const vista = 4096;
const windows2000 = 511;

export const infFieldTooLong = defineRule({
  id: 'inf-field-too-long',
  dialects: ['netmap', 'netupg', 'answerfile', 'inf', 'txtsetup'],
  severity: 'error',
  title: 'Field that is too long',
  what: 'A key or a field is longer than Setup reads.',
  why: 'The pages allow 4096 characters with the one that ends them. What Windows does is to cut a field silently: to 4096 characters from Vista on, to 511 before. Whoever reads an AnswerFile as an INI file reads longer values, so that 511 is a piece of information there.',
  fix: 'Shorten the text, or split it up into several fields where the entry takes a list.',
  pages: ['install/general-syntax-rules-for-inf-files', 'install/inf-strings-section'],
  infVerif: [1002],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[Notes]\nText=${'x'.repeat(512)}\n;    ${'^'.repeat(512)} inf-field-too-long\n`,
  silent: [
    `[Notes]\nText="${'x'.repeat(511)}"\n`,
    `[Notes]\nText=a${',abc'.repeat(300)} ; ${'x'.repeat(512)}\n; ${'x'.repeat(512)}\n`,
    { 'acme.inf': `[Acme.Reg]\nHKR,,Note,,"${'x'.repeat(4096)}"\n` },
  ],
  rows: {
    check(row, part, context) {
      if (row.length <= windows2000 || row.kind !== 'entry') return;
      const { dialect } = context.model;
      const { key, fields } = row.entry!;
      const limit = dialect === 'inf' ? vista : windows2000;
      const check = (field: Field) => {
        const { length } = field.value;
        if (length <= limit) return;
        const over = length > vista ? 'error' : 'warning';
        context.report(
          row,
          part,
          field,
          `This text has ${length} characters, and Setup cuts it silently to ${limit}. Shorten it.`,
          { severity: over === 'warning' && dialect === 'answerfile' ? 'information' : over },
        );
      };
      if (key !== null) check(key);
      for (const field of fields) check(field);
    },
  },
});
