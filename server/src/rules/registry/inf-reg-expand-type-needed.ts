import { defineRule } from '../rule';
import { setFlags } from './fixes';
import { hex } from './numbers';
import { firstData, registryRow, spanOf } from './registry-row';

export const infRegExpandTypeNeeded = defineRule({
  id: 'inf-reg-expand-type-needed',
  dialects: ['inf', 'answerfile'],
  severity: 'information',
  title: 'Environment variable in a string that nobody expands',
  what: 'The data of a REG_SZ hold an environment variable.',
  why: 'Windows expands variables in REG_EXPAND_SZ. From a REG_SZ most programs take %SystemRoot% as it is written.',
  fix: 'Write the flags as 0x00020000.',
  pages: ['install/inf-addreg-directive', 'install/general-syntax-rules-for-inf-files'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Dll,0x00020000,"%%SystemRoot%%\\acme.dll"\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Dll,,"%%SystemRoot%%\\acme.dll"
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^ inf-reg-expand-type-needed
`,
  silent: [
    // Setup replaces these.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,%13%\\acme.dll\nHKLM,S,B,,%Name%\n[Strings]\nName="a"\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,"100%%"\nHKLM,S,B,,"50%% of 70%%"\nHKLM,S,C,,%%%%\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10000,%%a%%\nHKLM,S,B,%Gone%,%%a%%\nHKLM,S,C,0x20002,%%a%%\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.writes !== 'REG_SZ' || row.fields.length <= firstData) return;
      const name = variableIn(row.fields[firstData]!.value);
      if (name === undefined) return;
      const flags = hex((row.flags & 0xfffe) | 0x20000);
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, firstData),
        `Nobody expands %${name}% in a REG_SZ. Write the flags as ${flags}.`,
        { data: flags },
      );
    },
  },
  fixes: setFlags,
});

/** The name of the first environment variable in data, which stands between doubled percent signs. */
function variableIn(text: string): string | undefined {
  const open = text.indexOf('%%');
  const close = open < 0 ? -1 : text.indexOf('%%', open + 2);
  if (close < 0) return undefined;
  const name = text.slice(open + 2, close);
  return name.length < 100 && /^[a-z_]\w*(\(x86\))?$/i.test(name) ? name : undefined;
}
