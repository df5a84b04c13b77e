import type { FileModel } from '../../model';
import { addToSection, lineEnd } from '../edits';
import type { Fix } from '../fix';
import { nearest } from '../nearest';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isReadBySetup, undefinedTokens } from './tokens';

export const infUndefinedString = defineRule({
  id: 'inf-undefined-string',
  dialects: ['inf', 'netmap', 'answerfile'],
  severity: 'error',
  title: 'Token that [Strings] does not define',
  what: 'A name stands between percent signs, and [Strings] has no entry for it.',
  why: 'Setup leaves such a token in the text as it is written, percent signs included.',
  fix: 'Define it in [Strings] of this file, and in those of other languages. A percent sign that is meant is written twice.',
  pages: ['install/inf-strings-section', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1235],
  good: '[Version]\nProvider=%Acme%\n[Strings]\nAcme="Acme"\n',
  bad: `[Version]
Provider=%Acne%
;        ^^^^^^ inf-undefined-string
[Strings]
Acme="Acme"
`,
  silent: [
    '[Version]\n[Acme.Reg]\nHKR,,A,,%12%\\%-1%,100%%,5%,"%%A%%"\n[Strings]\nA="%B%"\n',
    '[Version]\n[Acme.Log]\nIOConfig=8@100-ffff%fff8(3ff::),1@2%3%4\n[%Acme%]\n; %Acme%\n',
    '[Version]\nProvider=%INX_PROVIDER%\n[Strings]\n%Acme%="x"\n[Acme]\nx=%ACME%\n',
    '[Version]\n[Acme.Reg]\nHKCR,a\\command,,,"""a.exe"" ""%1"" %*"\nHKCR,a\\ddeexec,,,"[a(%I, %S)]"\n',
    // Neither a part of a file nor what the profile API reads.
    '[Acme]\nDisplayName=%Acme%\n',
    { 'winnt.sif': '[Version]\n[GuiRunOnce]\nCommand0="%Tool% /s"\n' },
    // inf-reg-unescaped-environment-variable.
    '[Version]\n[Acme.Reg]\nHKR,,Dll,0x20000,"%SystemRoot%\\a.dll"\n',
  ],
  rows: {
    having: '%',
    check(row, part, context) {
      for (const { name, span } of undefinedTokens(row, part, context, false)) {
        if (!isReadBySetup(context, part)) return;
        if (!context.hasSection('Version') && !context.hasSection('Strings')) return;
        const isTemplate =
          name === name.toUpperCase() && /\.(inx|inf\.in|tmpl)$/i.test(context.model.fileName);
        context.report(
          row,
          part,
          span,
          `[Strings] does not define ${name}, so that Setup reads %${name}% as it stands. Define it, or write "%%" if a percent sign is meant.`,
          {
            severity: isTemplate || context.model.dialect === 'answerfile' ? 'warning' : 'error',
            data: name,
          },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    const fixes: Fix[] = [];
    const near = nearest(name, definedTokens(file));
    if (near !== undefined) {
      const known = file.factList('token', near).find(({ usage }) => usage === 'definition')!.name;
      fixes.push({
        title: `Write %${known}%`,
        edits: [replaceWords(file, finding, `%${known}%`)],
        safe: false,
      });
    }
    if (!/[=,;"\s]/.test(name)) {
      const edits = [addToSection(file, 'Strings', `${name}=""${lineEnd(file.tree)}`)];
      fixes.push({ title: `Define ${name} in [Strings]`, edits, safe: false });
    }
    return fixes;
  },
});

/** The names that are defined, in lower case. */
function* definedTokens(file: FileModel): Generator<string> {
  for (const name of file.names('token')) {
    if (file.factList('token', name).some(({ usage }) => usage === 'definition')) yield name;
  }
}
