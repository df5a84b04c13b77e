import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/rules/edits';
import { Tree } from '../../server/src/syntax';
import { Project } from '../support/project';

/** What a rule says of a text: severity, the marked text, the start of the message, and what each fix makes of the text. */
function saidOf(id: string, text: string): string[] {
  const rule = rules.find((each) => each.id === id)!;
  const project = new Project({ 'acme.inf': text }, [rule]);
  const file = project.workspace.file(project.uri)!;
  return project.diagnostics().map(({ severity, message, finding }) => {
    const { row, span } = finding;
    const fixes = (rule.fixes?.(finding, { file, workspace: project.workspace }) ?? []).map(
      ({ edits, safe }) => `${safe ? 'safely ' : ''}${JSON.stringify(applyEdits(text, edits))}`,
    );
    const marked = JSON.stringify(row.text.slice(span.start, span.end));
    return [severity, marked, message.split(' ').slice(0, 9).join(' '), ...fixes].join(' | ');
  });
}

const open = 'This quotation mark is never closed; Setup takes the';
const swallows = (what: string) => `This quotation mark is never closed, so the "${what}"`;

/** What stands below a header, and what is said of it. */
const quotes: readonly (readonly [string, ...string[]])[] = [
  ['k = "a\n', `warning | "\\"a" | ${open} | safely "[A]\\nk = \\"a\\"\\n"`],
  ['k = "a', `warning | "\\"a" | ${open} | safely "[A]\\nk = \\"a\\""`],
  ['k = "a  \r\n', `warning | "\\"a  " | ${open} | safely "[A]\\nk = \\"a\\"  \\r\\n"`],
  ['k = "a, b\n', `error | "\\"a, b" | ${swallows(',')}`],
  ['k = "a ; b, c\n', `error | "\\"a ; b, c" | ${swallows(';')}`],
  ['k, l = "a\n', `warning | "\\"a" | ${open} | safely "[A]\\nk, l = \\"a\\"\\n"`],
  ['k = "a", "b\n', `warning | "\\"b" | ${open} | safely "[A]\\nk = \\"a\\", \\"b\\"\\n"`],
  ['k = "a""\n', `warning | "\\"a\\"\\"" | ${open} | safely "[A]\\nk = \\"a\\"\\"\\"\\n"`],
  ['k = "a"" b"\n'],
  ['k = "a" ; "b\n'],
  ['k = a ; it is 5" wide\n'],
  ['; "\n'],
  ['k = "a\x1a"\n', `warning | "\\"a" | ${open} | safely "[A]\\nk = \\"a\\"\\u001a\\"\\n"`],
  ['k = "a" \x1a "\n'],
  ['k = "a", \\\n "b\n', `warning | "\\"b" | ${open} | safely "[A]\\nk = \\"a\\", \\\\\\n \\"b\\"\\n"`],
  [
    'k = "a", \\ ; "\n "b\n',
    `warning | "\\"b" | ${open} | safely "[A]\\nk = \\"a\\", \\\\ ; \\"\\n \\"b\\"\\n"`,
  ],
  ['k = "a", \\ ; "\n "b"\n'],
  ['k = "a" \\\n'],
  ['[B "c\n'],
];

const joins = {
  header: 'This backslash joins the section header in the next',
  entry: 'This backslash joins the entry in the next line',
  text: 'This backslash joins the next line to the value',
  nothing: 'Setup takes this backslash as the sign that the',
};

const continuations: readonly (readonly [string, ...string[]])[] = [
  [
    'k = c:\\a\\\n[B]\n',
    `warning | "\\\\" | ${joins.header} | safely "[A]\\nk = \\"c:\\\\a\\\\\\"\\n[B]\\n" | "[A]\\nk = c:\\\\a\\n[B]\\n"`,
  ],
  [
    'k = a\\\n [B] ; c\n',
    `warning | "\\\\" | ${joins.header} | safely "[A]\\nk = \\"a\\\\\\"\\n [B] ; c\\n" | "[A]\\nk = a\\n [B] ; c\\n"`,
  ],
  [
    'k = a \\\nl = b\n',
    `warning | "\\\\" | ${joins.entry} | "[A]\\nk = \\"a \\\\\\"\\nl = b\\n" | "[A]\\nk = a\\nl = b\\n"`,
  ],
  [
    'k = a, \\\n%l% = b\n',
    `warning | "\\\\" | ${joins.entry} | "[A]\\nk = a, \\"\\\\\\"\\n%l% = b\\n" | "[A]\\nk = a, \\n%l% = b\\n"`,
  ],
  [
    'HKR,,a,,c:\\b\\\nHKR,,c,,d\n',
    `warning | "\\\\" | ${joins.text} | safely "[A]\\nHKR,,a,,\\"c:\\\\b\\\\\\"\\nHKR,,c,,d\\n" | "[A]\\nHKR,,a,,c:\\\\b\\nHKR,,c,,d\\n"`,
  ],
  [
    'k = %11%\\\n\nl = b\n',
    `warning | "\\\\" | ${joins.nothing} | safely "[A]\\nk = \\"%11%\\\\\\"\\n\\nl = b\\n" | "[A]\\nk = %11%\\n\\nl = b\\n"`,
  ],
  [
    'k = c:\\\n ; c\nl = b\n',
    `warning | "\\\\" | ${joins.nothing} | safely "[A]\\nk = \\"c:\\\\\\"\\n ; c\\nl = b\\n" | "[A]\\nk = c:\\n ; c\\nl = b\\n"`,
  ],
  [
    'k = c:\\\\\n[B]\n',
    `warning | "\\\\\\\\" | ${joins.header} | "[A]\\nk = \\"c:\\\\\\\\\\"\\n[B]\\n" | "[A]\\nk = c:\\n[B]\\n"`,
  ],
  ['k = "a" c:\\\n[B]\n', `warning | "\\\\" | ${joins.header} | "[A]\\nk = \\"a\\" c:\\n[B]\\n"`],
  // On purpose, or nothing is joined.
  ['k = a, \\\n b, \\\n c\n'],
  ['k = a \\\n, b\n'],
  ['k = a\\\n\nl = b\n'],
  ['k = ab\\\ncd\n'],
  ['k = c:\\a\\'],
  ['k = c:\\a\\\n'],
  ['k = c:\\a\\b\n[B]\n'],
  ['k = "c:\\a\\"\n[B]\n'],
  ['; c:\\a\\\n[B]\n'],
  // Each line of a row by itself.
  [
    'k = a, \\\n b, c:\\\n[B]\n',
    `warning | "\\\\" | ${joins.header} | safely "[A]\\nk = a, \\\\\\n b, \\"c:\\\\\\"\\n[B]\\n" | "[A]\\nk = a, \\\\\\n b, c:\\n[B]\\n"`,
  ],
  [
    'k = c:\\\nl = d:\\\n[B]\n',
    `warning | "\\\\" | ${joins.entry} | safely "[A]\\nk = \\"c:\\\\\\"\\nl = d:\\\\\\n[B]\\n" | "[A]\\nk = c:\\nl = d:\\\\\\n[B]\\n"`,
    `warning | "\\\\" | ${joins.header} | safely "[A]\\nk = c:\\\\\\n\\"l = d:\\\\\\"\\n[B]\\n" | "[A]\\nk = c:\\\\\\nl = d:\\n[B]\\n"`,
  ],
];

describe('rules: lines that do not end where they should', () => {
  for (const [id, cases] of Object.entries({
    'inf-unterminated-quote': quotes,
    'inf-accidental-continuation': continuations,
  })) {
    for (const [text, ...said] of cases) {
      it(`${id}: ${JSON.stringify(text)}`, () => assert.deepEqual(saidOf(id, `[A]\n${text}`), said));
    }
  }

  it('inf-unterminated-quote speaks of a row exactly where its last string is open', () => {
    const piece = fc.constantFrom(
      '"',
      '"',
      '""',
      'a',
      ' ',
      ',',
      ';',
      '=',
      '\\',
      '\\\n',
      '\n',
      '\r\n',
      '\x1a',
      '[',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `[A]\n${pieces.join('')}`;
        const rows = [...Tree.parse(text).rows()].filter(
          ({ row }) => row.entry?.strings.at(-1)?.closed === false,
        );
        assert.equal(saidOf('inf-unterminated-quote', text).length, rows.length, JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });
});
