import { defineRule } from '../rule';
import { dataCount, dataOf, firstData, registryRow } from './registry-row';

export const infRegExtraData = defineRule({
  id: 'inf-reg-extra-data',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Registry string with several data fields',
  what: 'An AddReg row that writes one string has more than one data field.',
  why: 'Setup stores the first field and takes no notice of the others. Text with a comma, such as "acme.dll,Install", has to be one field.',
  fix: 'Put quotation marks around the text if the comma belongs to it.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1201],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Setup,,"acme.dll,Install"\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Setup,,acme.dll,Install
;                                  ^^^^^^^ inf-reg-extra-data
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10000,a,b\nHKLM,S,B,1,1,2\nHKLM,S,C,0x10001,1,0,0,0\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,a,\nHKLM,S,B,,a,,\nHKLM,S,C,,"a",""\nHKLM,S,D,,"a,b"\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,%Gone%,a,b\nHKLM,S,,0x10,a,b\nHKLM,S,A,4,a,b\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.fields.length <= firstData + 1 || dataCount(row) < 2) return;
      if (row.writes !== 'REG_SZ' && row.writes !== 'REG_EXPAND_SZ') return;
      const data = dataOf(row);
      context.report(
        view.row,
        view.part,
        { start: data[1]!.start, end: data.at(-1)!.end },
        `${row.writes} takes one field, and Setup leaves this one out. If the comma belongs to the text, put quotation marks around it.`,
        // What is quoted or continued in part cannot be put between quotation marks as it is.
        {
          data:
            data.some(({ quoted }) => quoted) || view.entry.continuations.length > 0
              ? undefined
              : data[0]!.start,
        },
      );
    },
  },
  fixes(finding, { file }) {
    if (finding.data === undefined) return [];
    const offset = file.offsetOfRow(finding.part, finding.row);
    const [start, end] = [offset + (finding.data as number), offset + finding.span.end];
    const edits = [start, end].map((at) => ({ span: { start: at, end: at }, text: '"' }));
    return [{ title: 'Put quotation marks around the text', edits, safe: false }];
  },
});
