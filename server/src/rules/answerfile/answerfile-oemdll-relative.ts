import { defineRule } from '../rule';
import { keyIs } from './oem';
import { isOpen } from './values';

export const answerfileOemdllRelative = defineRule({
  id: 'answerfile-oemdll-relative',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'OemDllToLoad without a full path',
  what: 'OemDllToLoad names the migration DLL without its drive and directory.',
  why: 'NetSetup writes the full path of the copy that it made in its temporary directory, as the sample of the documentation shows. No page says in which directories a bare name would be looked for in GUI mode.',
  fix: 'Write the full path.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\temp\\oem0001\\mig.dll\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
InfID=a
OemDllToLoad=mig.dll
;            ^^^^^^^ answerfile-oemdll-relative
[NetServices]
b=params.b
[params.b]
OemDllToLoad=temp\\mig.dll
;            ^^^^^^^^^^^^ answerfile-oemdll-relative
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemDllToLoad="C:\\Program Files\\acme\\mig.dll"\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemDllToLoad=\\\\bench\\upg\\mig.dll\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemDllToLoad=%windir%\\mig.dll\nOemSection=\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemDllToLoad=\n',
    '[Vendor]\nOemDllToLoad=mig.dll\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, entry, part }, context) {
      if (!keyIs(entry, 'OemDllToLoad')) return;
      const [field] = entry.fields;
      const { value } = field!;
      if (value === '' || isOpen(value) || /^([a-z]:[\\/]|\\\\)/i.test(value)) return;
      context.report(
        row,
        part,
        field!,
        'NetSetup writes the full path of the migration DLL here, and no page says where it would look for anything else. Write drive and directory before the name.',
      );
    },
  },
});
