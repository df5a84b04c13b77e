import { registryRoot } from '../../language/registry-flags';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { registryRow, spanOf } from './registry-row';
import { shown } from './shown';
import { isOpen } from './strings';

export const infRegSubkeySyntax = defineRule({
  id: 'inf-reg-subkey-syntax',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Registry key that is not written as a path',
  what: 'The subkey of a registry row begins or ends with a backslash, holds two in a row, or begins with a root.',
  why: 'The subkey is a path below the root: names with single backslashes between them. Windows need not find the key when it is written otherwise.',
  fix: 'Write the names with one backslash between them.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,\\Software\\\\Acme\\,Speed,,fast
;    ^^^^^^^^^^^^^^^^ inf-reg-subkey-syntax
HKLM,HKLM\\Software,Speed,,fast
;    ^^^^^^^^^^^^^ inf-reg-subkey-syntax
`,
  silent: [
    // What is quoted in part, and what a token goes on with.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,"Instances\\"%Name%,A,,x\nHKLM,Software\\%Gone%,A,,x\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Channels\\Acme/Analytic,A,,x\nHKLM,0\\0,A,,x\nHKLM,,A,,x\nHKLM,Software\\HKLM,A\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software,\\A\\,,\\\\server\\share\\\nHKLM,<\\key\\>,A,,x\nHKLM,HKLMX\\a,A,,x\n',
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null) return;
      const { subkey } = row;
      if (subkey === '') return;
      const starts = subkey.charCodeAt(0) === 0x5c;
      if (!starts && subkey.charCodeAt(subkey.length - 1) !== 0x5c && !subkey.includes('\\\\')) {
        if (subkey.charCodeAt(0) !== 0x48 && subkey.charCodeAt(0) !== 0x68) return;
      }
      const path = normal(subkey);
      if (path === subkey || isOpen(subkey)) return;
      const field = row.fields[1]!;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 1),
        `A subkey has its names with one backslash between them, and no root. Write ${path === '' ? 'nothing' : shown(path)}.`,
        { data: isPlain(view.row.text.slice(field.start, field.end), subkey) ? path : undefined },
      );
    },
  },
  fixes(finding, { file }) {
    const path = finding.data as string | undefined;
    if (path === undefined) return [];
    const { start } = finding.span;
    const words = finding.row.text.charCodeAt(start) === 0x22 ? `"${path}"` : path;
    return [{ title: `Write ${words}`, edits: [replaceWords(file, finding, words)], safe: false }];
  },
});

/** Whether a field is written as its value, with or without quotation marks around all of it. */
function isPlain(written: string, value: string): boolean {
  return written === value || written === `"${value}"`;
}

function normal(subkey: string): string {
  const names = subkey.split('\\').filter((name) => name !== '');
  const first = names[0]?.toUpperCase() ?? '';
  if (names.length > 1 && (registryRoot(first) !== undefined || first.startsWith('HKEY_'))) names.shift();
  return names.join('\\');
}
