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
    '[Acme.Reg]\nHKR,,Fmt,,"%d units"\nHKR,,Out,,%%%1%\nHKCR,a\\command,,,"a.exe %1"\n',
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
      const all = key === null ? fields : [key, ...fields];
      let field = 0;
      let lone = -1;
      const check = () => {
        const at = lone;
        lone = -1;
        // What printf replaces, or the shell in a command: %d, %1, %*.
        if (at < 0 || /^%(?:\*|\d+|[-0-9.]*[a-z])(?!\w)/i.test(text.slice(at, at + 12))) return;
        if (field === all.length - 1 && cutToken(row, entry, context) !== undefined) return;
        const words = 'This percent sign begins no token. Write it twice if one is meant, or end the token.';
        context.report(row, part, { start: at, end: at + 1 }, words);
      };
      for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        while (field < all.length && all[field]!.end <= at) {
          check();
          field++;
        }
        if (field === all.length) return;
        if (all[field]!.start <= at) lone = lone < 0 ? at : -1;
      }
      check();
    },
  },
  fixes({ part, row, span }, { file }) {
    const start = file.offsetOfRow(part, row) + span.end;
    const safe = !/[\w.*]/.test(row.text.charAt(span.end));
    return [{ title: 'Double the percent sign', edits: [{ span: { start, end: start }, text: '%' }], safe }];
  },
});
