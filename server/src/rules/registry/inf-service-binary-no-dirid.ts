import { defineRule } from '../rule';
import { services } from './examples';
import { binaryPath } from './service-binary';

export const infServiceBinaryNoDirid = defineRule({
  id: 'inf-service-binary-no-dirid',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Service binary without a directory identifier',
  what: 'The path of ServiceBinary does not begin with a directory identifier such as %13% or %12%.',
  why: 'The page asks for one. Setup replaces it by the directory; whatever else stands there is taken as it is.',
  fix: 'Begin the path with %13% for the driver store, or %12% for the directory of drivers.',
  pages: ['install/inf-addservice-directive', 'install/using-dirids'],
  infVerif: [2085],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
ServiceBinary=12\\acme.sys
;             ^^^^^^^^^^^ inf-service-binary-no-dirid
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%INX_PLATFORM_DRIVERS_DIR%\\acme.sys\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary="""%11%\\acme.exe"" -k"\n[T]\nServiceBinary=acme.sys\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%Dir%\\acme.sys\nServiceBinary=\n[Strings]\nDir="%12%"\n`,
  ],
  entries: {
    roles: ['service-install'],
    check({ row, part, entry }, context) {
      if (entry.key?.value.toLowerCase() !== 'servicebinary') return;
      const path = binaryPath(context, entry.fields[0]!.value);
      if (path === undefined || path.dirid !== undefined || path.file === '') return;
      const message =
        'This path does not begin with a directory that Setup knows. Begin it with %13%, %12% or another identifier.';
      context.report(row, part, entry.fields[0]!, message, {
        data: path.directory === '' && path.file === entry.fields[0]!.value,
      });
    },
  },
  fixes(finding, { file }) {
    if (finding.data !== true) return [];
    const at = file.offsetOfRow(finding.part, finding.row) + finding.span.start;
    const edits = [{ span: { start: at, end: at }, text: '%13%\\' }];
    return [{ title: 'Begin the path with %13%', edits, safe: false }];
  },
});
