import { skipWhiteSpace } from '../../syntax/characters';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infStrayQuote = defineRule({
  id: 'inf-stray-quote',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'hint',
  title: 'Quotation marks inside a value',
  what: 'A value has quotation marks, and more text behind the closing one.',
  why: 'A quotation mark begins or ends quoting wherever it stands, and Setup drops it.',
  fix: 'Quote the whole value, and double the marks that belong to it.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Reg]\nHKR,,Size,,"3.5"" disk"\n',
  bad: `[Acme.Reg]
HKR,,Size,,3.5"" disk
;             ^^ inf-stray-quote
HKR,,Run,,"%11%\\acme tool.exe" /s
;         ^^^^^^^^^^^^^^^^^^^^ inf-stray-quote
`,
  silent: [
    '[Acme.Reg]\nHKR,"Instances\\"%Name%,Altitude,,"1"\nHKR,"a b\\"c,x,,1\n',
    '[Acme.Reg]\nHKR,,Dll,,"""%13%\\a b\\x.dll"""\nHKR,,Opt,,/x="a b" ; "c" d\n',
    '[Acme.Reg]\nHKR,,Path,,"c:\\a b"\\c\nHKR,,Two,,"a"%b%\n',
    { 'winnt.sif': '[GuiRunOnce]\n"c:\\a b.exe"\nCommand0="""c:\\a b.exe"" /s"\n' },
  ],
  rows: {
    having: '"',
    check(row, part, context) {
      const { text } = row;
      if (!mayGoOn(text)) return;
      const { entry } = row;
      if (entry === undefined) return;
      const { fields, strings } = entry;
      // Both are in the order of the text.
      let at = 0;
      for (const string of strings) {
        while (at < fields.length && fields[at]!.end < string.end) at++;
        const field = fields[at];
        if (field === undefined || string.start < field.start || string.end === field.end) continue;
        // Parts that are put together on purpose: a token, another quoted part, the rest of a path.
        const rest = skipWhiteSpace(text, string.end, field.end);
        if (!string.closed || '"%\\'.includes(text.charAt(rest)) || text[string.end - 2] === '\\') continue;
        context.report(
          row,
          part,
          string,
          'Setup drops these quotation marks. If they belong to the value, quote all of it and double them.',
          { data: field },
        );
        at++;
      }
    },
  },
  fixes(finding, { file }) {
    const span = finding.data as typeof finding.span;
    const text = finding.row.text.slice(span.start, span.end);
    if (text.includes('\n')) return [];
    const edits = [replaceWords(file, { ...finding, span }, `"${text.replace(/""?/g, '""')}"`)];
    return [{ title: 'Quote the whole value', edits, safe: false }];
  },
});

/** Whether text follows a closing quotation mark, as far as that shows without reading the row, which costs more. */
function mayGoOn(text: string): boolean {
  let inside = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    inside = !inside;
    if (inside) continue;
    const next = skipWhiteSpace(text, at + 1, text.length);
    if (next < text.length && !'",;=%\\\n\x1a'.includes(text[next]!)) return true;
  }
  return false;
}
