import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { binariesOf, copiesOf, isLarge } from './copied-files';
import { services } from './examples';
import { driversOfWindows } from './service-binary';
import { shown } from './shown';

export const infServiceBinaryNotCopied = defineRule({
  id: 'inf-service-binary-not-copied',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Service binary that the INF does not copy',
  what: 'ServiceBinary names a file that no CopyFiles directive of the INF copies.',
  why: 'Where nothing copies the file, the service does not start. What Windows or another INF copies is used by Include and Needs.',
  fix: 'Write the name as the list of files has it, or add the file to the list.',
  pages: ['install/inf-addservice-directive', 'devtest/inf-verif-error-2084'],
  infVerif: [2084],
  good: `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[C]\nacme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
ServiceBinary=%13%\\acne.sys
;             ^^^^^^^^^^^^^ inf-service-binary-not-copied
[Acme.NTamd64]
CopyFiles=C
[C]
acme.sys
`,
  silent: [
    `${services}AddService=acme,2,S\nAddService=b,,T\n[S]\nServiceBinary=%13%\\%File%.sys\n[T]\nServiceBinary=%12%\\B.EXE -k x\n[Acme.NTamd64]\nCopyFiles=@ACME.sys,C\n[C]\nb.exe\n[Strings]\nFile=acme\n`,
    // inf-service-inbox-binary, inf-service-binary-no-dirid.
    `${services}AddService=acme,2,S\nAddService=b,,T\n[S]\nServiceBinary=%12%\\WUDFRd.sys\n[T]\nServiceBinary=b.sys\n[Acme.NTamd64]\nCopyFiles=@a.sys\n`,
    // What nobody can tell yet, and what another INF copies.
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=@$NAME$.sys\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nInclude=base.inf\nNeeds=Base\nCopyFiles=@a.dll\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n`,
  ],
  file: {
    check(context) {
      if (isLarge(context)) return;
      const binaries = binariesOf(context);
      if (binaries.length === 0) return;
      const { files, open, copies } = copiesOf(context);
      // An INF that copies nothing leaves that to others.
      if (open || !copies) return;
      for (const { place, path } of binaries) {
        const name = path.file.toLowerCase();
        if (files.has(name) || driversOfWindows.has(name)) continue;
        const near = nearest(name, files.keys());
        const advice = near === undefined ? 'Add it to a CopyFiles section.' : `Did you mean ${near}?`;
        const { row, part, entry } = place;
        context.report(row, part, entry.fields[0]!, `This INF does not copy ${shown(path.file)}. ${advice}`);
      }
    },
  },
});
