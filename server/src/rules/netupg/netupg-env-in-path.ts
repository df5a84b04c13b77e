import { defineRule } from '../rule';
import { directoryOf } from './directory';

export const netupgEnvInPath = defineRule({
  id: 'netupg-env-in-path',
  dialects: ['netupg'],
  severity: 'warning',
  title: 'Percent signs in a directory',
  what: 'A path of [OemNetUpgradeDirs] has a name between percent signs that [Strings] does not define.',
  why: 'In an INF that is a string token, which is looked up in [Strings], or the number of a directory. No page says that NetSetup replaces environment variables here; the path is likely to be taken as it stands.',
  fix: 'Write the path itself, or define the token in [Strings]. A percent sign that is meant is written twice.',
  pages: ['network/creating-a-netupg-inf-file', 'install/general-syntax-rules-for-inf-files'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  bad: `[OemNetUpgradeDirs]
%TEMP%\\acme
;<----- netupg-env-in-path
"%SystemDrive%\\upg\\acme"
;^^^^^^^^^^^^^ netupg-env-in-path
c:\\upg\\%USERNAME%\\acme
;      ^^^^^^^^^^ netupg-env-in-path
`,
  silent: [
    '[OemNetUpgradeDirs]\n%Upg%\\acme\n[Strings]\nUPG = "c:\\upg"\n',
    '[OemNetUpgradeDirs]\nc:\\100%%\\a%%b\nc:\\100% sure\\acme\n',
    '[OemNetUpgradeDirs]\n%24%\\acme\n; %TEMP%\\acme\n[Strings]\nA = "%TEMP%"\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const field = directoryOf(entry);
      if (field === undefined) return;
      for (const { symbol, usage, name, span } of part.factsOf(row)) {
        if (symbol !== 'token' || usage !== 'use' || span.start < field.start || span.end > field.end)
          continue;
        if (context.facts('token', name, 'definition').length > 0) continue;
        context.report(
          row,
          part,
          span,
          `%${name}% is a string token here, and [Strings] does not define it. Environment variables are probably not replaced: write the path itself.`,
        );
      }
    },
  },
});
