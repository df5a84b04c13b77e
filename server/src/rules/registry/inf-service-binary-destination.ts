import type { FileView } from '../context';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { binariesOf, copiesOf, type Destination, destinationOf, directory, isLarge } from './copied-files';
import { services } from './examples';
import { driversOfWindows } from './service-binary';
import { shown } from './shown';

export const infServiceBinaryDestination = defineRule({
  id: 'inf-service-binary-destination',
  dialects: ['inf'],
  severity: 'information',
  title: 'Service binary in another directory than it is copied to',
  what: 'ServiceBinary gives a file another directory than [DestinationDirs] gives the section that copies it.',
  why: 'Windows looks for the binary where ServiceBinary says, and does not find it there.',
  fix: 'Write the same directory in both places.',
  pages: ['install/inf-addservice-directive', 'install/inf-destinationdirs-section'],
  infVerif: [2084],
  good: `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[C]\nacme.sys\n[DestinationDirs]\nC=13\n`,
  bad: `${services}AddService=acme,2,S
[S]
ServiceBinary=%13%\\acme.sys
;             ^^^^^^^^^^^^^ inf-service-binary-destination
[Acme.NTamd64]
CopyFiles=C
[C]
acme.sys
[DestinationDirs]
C=12
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%12%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[C]\nacme.sys\n[DestinationDirs]\nDefaultDestDir=10,System32\\drivers\n`,
    // One of several lists puts it there.
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[Acme.NTx86]\nCopyFiles=D\n[C]\nacme.sys\n[D]\nacme.sys\n[DestinationDirs]\nC=12\nD=13\n`,
    // What nobody can tell.
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[C]\nacme.sys\n[DestinationDirs]\nD=12\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceBinary=%13%\\acme.sys\n[Acme.NTamd64]\nCopyFiles=C\n[C]\nacme.sys\n[DestinationDirs]\nC=%Gone%\n`,
  ],
  file: {
    check(context) {
      if (isLarge(context)) return;
      const binaries = binariesOf(context);
      if (binaries.length === 0) return;
      const { files } = copiesOf(context);
      for (const { place, path } of binaries) {
        const lists = files.get(path.file.toLowerCase());
        if (lists === undefined || driversOfWindows.has(path.file.toLowerCase())) continue;
        const goal = elsewhere(context, lists, directory(path.dirid!, path.directory));
        if (goal === undefined) continue;
        const { row, part, entry } = place;
        const message = `Setup copies ${shown(path.file)} to ${shown(goal.path)}, and the service is looked for elsewhere. Write the same directory in both places.`;
        // A path with arguments or quotation marks is left to people.
        const isPlain = !entry.fields[0]!.quoted && entry.fields[0]!.value.endsWith(path.file);
        context.report(row, part, entry.fields[0]!, message, {
          data: isPlain ? goal.path + path.file : undefined,
        });
      }
    },
  },
  fixes(finding, { file }) {
    const path = finding.data as string | undefined;
    if (path === undefined) return [];
    return [{ title: `Write ${path}`, edits: [replaceWords(file, finding, path)], safe: false }];
  },
});

/** Where sections copy a file to, if each of them copies it to another directory than this one. */
function elsewhere(view: FileView, sections: readonly string[], wanted: string): Destination | undefined {
  let goal: Destination | undefined;
  for (const section of sections) {
    goal = destinationOf(view, section);
    if (goal === undefined || goal.directory === wanted) return undefined;
  }
  return goal;
}
