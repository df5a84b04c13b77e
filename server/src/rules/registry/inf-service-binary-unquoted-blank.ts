import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { services } from './examples';
import { setupText } from './strings';

export const infServiceBinaryUnquotedBlank = defineRule({
  id: 'inf-service-binary-unquoted-blank',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Service binary with a blank in its path',
  what: 'The path of ServiceBinary has a blank and no quotation marks that reach Windows.',
  why: 'Windows takes the path to end at the blank, and the rest for arguments.',
  fix: 'Put three quotation marks around the path: two of them make the one that Windows sees.',
  pages: ['devtest/inf-verif-error-2084', 'install/inf-addservice-directive'],
  infVerif: [1254, 2084],
  good: `${services}AddService=acme,,S\n[S]\nServiceBinary="""%13%\\My Tool\\acme.exe"""\n`,
  bad: `${services}AddService=acme,,S
[S]
ServiceBinary=%13%\\My Tool\\acme.exe
;             ^^^^^^^^^^^^^^^^^^^^^ inf-service-binary-unquoted-blank
`,
  silent: [
    // Arguments.
    `${services}AddService=acme,,S\n[S]\nServiceBinary=%11%\\svchost.exe -k C:\\a\n`,
    `${services}AddService=acme,,S\n[S]\nServiceBinary="""%13%\\My Tool\\acme.exe"" -a"\n`,
    `${services}AddService=acme,,S\n[S]\nServiceBinary=%Path%\nServiceBinary = %13%\\acme.sys ; my acme\\driver\n`,
  ],
  entries: {
    roles: ['service-install'],
    check({ row, part, entry }, context) {
      if (entry.key?.value.toLowerCase() !== 'servicebinary') return;
      const field = entry.fields[0]!;
      const text = setupText(context, field.value);
      const blank = text?.indexOf(' ') ?? -1;
      if (text === undefined || blank < 0 || text.startsWith('"')) return;
      if (text.indexOf('\\', blank) < 0 || /\.(?:sys|exe|dll|com)$/i.test(text.slice(0, blank))) return;
      const message = 'Windows takes the path to end at the blank. Put three quotation marks around it.';
      context.report(row, part, field, message, { data: field.quoted ? undefined : field.value });
    },
  },
  fixes(finding, { file }) {
    const path = finding.data as string | undefined;
    if (path === undefined) return [];
    const edits = [replaceWords(file, finding, `"""${path}"""`)];
    return [{ title: 'Put three quotation marks around the path', edits, safe: false }];
  },
});
