import { defineRule } from '../rule';
import { services } from './examples';
import { binaryPath, driversOfWindows } from './service-binary';

export const infServiceInboxBinary = defineRule({
  id: 'inf-service-inbox-binary',
  dialects: ['inf'],
  severity: 'information',
  title: 'Service section of its own for a driver of Windows',
  what: 'ServiceBinary is WUDFRd.sys or mshidkmdf.sys, which Windows brings along.',
  why: 'Windows has the service section in an INF of its own and may change it. From Windows 11 on InfVerif refuses such an INF.',
  fix: 'Take the service by Include and Needs, such as Include=wudfrd.inf and Needs=WUDFRD.NT.Services.',
  pages: ['devtest/inf-verif-error-2084', 'install/inf-addservice-directive'],
  infVerif: [2084, 2650],
  good: `${services}Include=wudfrd.inf\nNeeds=WUDFRD.NT.Services\n`,
  bad: `${services}AddService=WUDFRd,2,S
[S]
ServiceBinary=%12%\\WUDFRd.sys
;             ^^^^^^^^^^^^^^^ inf-service-inbox-binary
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%12%\\acme.sys\n[T]\nServiceBinary=%12%\\WUDFRd.sys\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\%File%\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\myWUDFRd.sys\nDisplayName=WUDFRd.sys\n`,
  ],
  entries: {
    roles: ['service-install'],
    check({ row, part, entry }, context) {
      if (entry.key?.value.toLowerCase() !== 'servicebinary') return;
      const file = binaryPath(context, entry.fields[0]!.value)?.file;
      if (file === undefined || !driversOfWindows.has(file.toLowerCase())) return;
      const inf = file.toLowerCase() === 'wudfrd.sys' ? ' of wudfrd.inf' : '';
      const message = `${file} comes with Windows. Take its service by Include and Needs${inf} instead.`;
      context.report(row, part, entry.fields[0]!, message);
    },
  },
});
