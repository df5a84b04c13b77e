import type { Field } from '../../syntax';
import { defineRule } from '../rule';
import { cutToken } from './cut-tokens';

export const infLonePercent = defineRule({
  id: 'inf-lone-percent',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'information',
  title: 'Single percent sign',
  what: 'A field has a percent sign without a partner.',
  why: 'A token stands between two of them. Setup takes a single one for text, but the page asks for two where one is meant.',
  fix: 'Write it twice, or write the missing one of a token.',
  pages: ['install/general-syntax-rules-for-inf-files', 'install/inf-strings-section'],
  good: '[Acme.Reg]\nHKR,,Fmt,,"100%%"\n',
  bad: `[Acme.Reg]
HKR,,Fmt,,"100%"
;             ^ inf-lone-percent
HKR,,Name,,%Acme
;          ^ inf-lone-percent
`,
  silent: [
    '[Acme.Reg]\nHKR,,Fmt,,"%Acme% 100%%" ; 5%\n',
    '[Acme]\nLogConfig=Acme.Log\nIOConfig=4@300-3ff%fffc(3ff::)\n[Acme.Log]\nIOConfig=8@100-ffff%fff8(3ff::)\n',
    '[Strings]\nRate="100%"\n50%="half"\n',
    '[Acme.Reg]\nHKR,,Fmt,,"%d units"\nHKR,,Out,,%%%1%\n',
  ],
  rows: {
    having: '%',
    check(row, part, context) {
      const { roles } = part.section;
      if (roles.has('Strings') || row.entry === undefined) return;
      const { entry, text } = row;
      const { key, fields } = entry;
      // install/inf-logconfig-directive: a percent sign stands before the alignment of a resource.
      if (key !== null && /config$/i.test(key.value)) return;
      const check = (field: Field) => {
        let at = -1;
        for (let next = text.indexOf('%', field.start); next >= 0 && next < field.end; ) {
          at = at < 0 ? next : -1;
          next = text.indexOf('%', next + 1);
        }
        // What printf and its like replace.
        if (at < 0 || /^%[-0-9.]*[cdsuXx](?!\w)/.test(text.slice(at, at + 12))) return;
        if (cutToken(row, entry, context) !== undefined) return;
        const span = { start: at, end: at + 1 };
        context.report(
          row,
          part,
          span,
          'This percent sign begins no token. Write it twice if one is meant, or end the token.',
        );
      };
      if (key !== null) check(key);
      for (const field of fields) check(field);
    },
  },
  fixes({ part, row, span }, { file }) {
    const start = file.offsetOfRow(part, row) + span.end;
    const safe = !/[\w.*]/.test(row.text.charAt(span.end));
    return [{ title: 'Double the percent sign', edits: [{ span: { start, end: start }, text: '%' }], safe }];
  },
});
