import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isReadBySetup, undefinedTokens } from './tokens';

export const infRegUnescapedEnvironmentVariable = defineRule({
  id: 'inf-reg-unescaped-environment-variable',
  dialects: ['inf', 'netmap', 'answerfile'],
  severity: 'warning',
  title: 'Environment variable with single percent signs',
  what: 'The name of an environment variable stands between single percent signs, and [Strings] does not define it.',
  why: 'Setup looks for a string of that name and knows no variables. Two percent signs leave one in the registry, where the variable is replaced when the value is read. InfVerif rejects single ones; Windows is observed to leave an unknown name as it stands, so that even INFs of Windows have them.',
  fix: 'Write both percent signs twice; a value with a variable has the type REG_EXPAND_SZ (0x00020000).',
  pages: [
    'install/general-syntax-rules-for-inf-files',
    'install/inf-strings-section',
    'devtest/inf-validation-errors-and-warnings',
  ],
  infVerif: [1235],
  good: '[Acme.Reg]\nHKR,,Dll,0x20000,"%%SystemRoot%%\\a.dll"\n',
  bad: `[Acme.Reg]
HKR,,Dll,0x20000,"%SystemRoot%\\a.dll"
;                 ^^^^^^^^^^^^ inf-reg-unescaped-environment-variable
`,
  silent: [
    '[Acme.Reg]\nHKR,,Dll,,%windir%\n[Strings]\nWinDir="x"\n',
    '[Acme.Reg]\nHKR,,Dll,,%10%\\a.dll,%Acme%\n; %windir%\n[Strings]\nDir="%windir%"\n',
    { 'winnt.sif': '[GuiRunOnce]\nCommand0="%SystemDrive%\\a.exe"\n' },
    { 'netupg.inf': '[OemNetUpgradeDirs]\n%TEMP%\\acme\n' },
  ],
  rows: {
    having: '%',
    check(row, part, context) {
      for (const { name, span } of undefinedTokens(row, part, context, true)) {
        if (!isReadBySetup(context, part)) return;
        context.report(
          row,
          part,
          span,
          `Setup looks for a string called ${name} here and knows no environment variables. Write %%${name}%%.`,
          { data: name },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceWords(file, finding, `%%${finding.data as string}%%`)];
    return [{ title: 'Double the percent signs', edits, safe: false }];
  },
});
