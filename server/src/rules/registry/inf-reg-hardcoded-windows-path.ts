import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { firstData, registryRow } from './registry-row';

const windows = /[a-z]:\\win(?:dows|nt)(?![^\\"])/i;

export const infRegHardcodedWindowsPath = defineRule({
  id: 'inf-reg-hardcoded-windows-path',
  dialects: ['inf'],
  severity: 'information',
  title: 'Path of the Windows directory, written out',
  what: 'The data of an AddReg row hold a path such as C:\\Windows.',
  why: 'Windows need not be installed there.',
  fix: 'Write %10%, which Setup replaces by the Windows directory, or %%SystemRoot%% in a REG_EXPAND_SZ.',
  pages: ['install/inf-addreg-directive', 'install/using-dirids'],
  infVerif: [1257, 1258],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Dll,0x20000,"%%SystemRoot%%\\acme.dll"\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Dll,,"C:\\Windows\\acme.dll"
;                        ^^^^^^^^^^ inf-reg-hardcoded-windows-path
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,%11%\\acme.dll\nHKLM,S,B,,"%%SystemRoot%%\\a.dll"\n',
    // Other paths, and other places.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,"C:\\"\nHKLM,S,B,,C:\\WindowsApps\\a.dll\nHKLM,S,C:\\Windows,,a\n',
    '[DefaultInstall]\nAddReg=A\nDelReg=D\n[A]\nHKLM,S,A,0x10,C:\\Windows\n[D]\nHKLM,S,A,0x18002,C:\\Windows\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || !row.writes.endsWith('SZ')) return;
      for (let at = firstData; at < row.fields.length; at++) {
        const { start, end, value } = row.fields[at]!;
        if (!value.includes(':\\')) continue;
        const found = windows.exec(view.row.text.slice(start, end));
        if (found === null) continue;
        const path = row.writes === 'REG_EXPAND_SZ' ? '%%SystemRoot%%' : '%10%';
        const from = start + found.index;
        context.report(
          view.row,
          view.part,
          { start: from, end: from + found[0].length },
          `Windows need not be installed in ${found[0]}. Write ${path}.`,
          { data: path },
        );
        return;
      }
    },
  },
  fixes(finding, { file }) {
    const path = finding.data as string;
    return [{ title: `Write ${path}`, edits: [replaceWords(file, finding, path)], safe: false }];
  },
});
