import { defineRule } from '../rule';
import { services } from './examples';
import { includeDriver } from './include-driver';
import { binaryPath, type DriverOfWindows, driversOfWindows } from './service-binary';

export const infServiceInboxBinary = defineRule({
  id: 'inf-service-inbox-binary',
  dialects: ['inf'],
  severity: 'information',
  title: 'Service section of its own for a driver of Windows',
  what: 'ServiceBinary is WUDFRd.sys or mshidkmdf.sys, which Windows brings along.',
  why: 'Windows has the service section in an INF of its own and may change it. From Windows 11 on InfVerif refuses such an INF.',
  fix: 'Take the service by Include and Needs, such as Include=wudfrd.inf and Needs=WUDFRD.NT.Services; the install section and its .HW part include it as well.',
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
      const driver = file === undefined ? undefined : driversOfWindows.get(file.toLowerCase());
      if (driver === undefined) return;
      const message = `${file} comes with Windows. Take its service by Include and Needs of ${driver.inf} instead.`;
      context.report(row, part, entry.fields[0]!, message, { data: driver });
    },
  },
  fixes(finding, { file }) {
    const driver = finding.data as DriverOfWindows;
    const edits = includeDriver(file, finding.part.section, driver);
    if (edits === undefined) return [];
    return [{ title: `Take the service from ${driver.inf}`, edits, safe: false }];
  },
});
