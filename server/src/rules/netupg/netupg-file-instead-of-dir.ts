import { lastComponent } from '../../model';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { directoryOf } from './directory';

export const netupgFileInsteadOfDir = defineRule({
  id: 'netupg-file-instead-of-dir',
  dialects: ['netupg'],
  severity: 'error',
  title: 'File in place of its directory',
  what: 'A row of [OemNetUpgradeDirs] ends with the name of a file. With netmap.inf or netupg.inf that is an error; with another INF or DLL a warning, as a directory may be called so.',
  why: 'Each row is the directory of a vendor, and NetSetup looks for netmap.inf in it. In the place of a file it finds no directory.',
  fix: 'Leave out the name of the file.',
  pages: ['network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  bad: `[OemNetUpgradeDirs]
c:\\upg\\acme\\netmap.inf
;<--------------------- netupg-file-instead-of-dir
"c:\\upg\\beta\\NetUpg.Inf"
;<----------------------- netupg-file-instead-of-dir
c:\\upg\\gamma\\gammamig.dll
;<------------------------ netupg-file-instead-of-dir
netmap.inf
;<--------- netupg-file-instead-of-dir
`,
  silent: [
    '[OemNetUpgradeDirs]\nc:\\upg\\netmap\nc:\\netmap.inf\\acme\nc:\\upg\\acme.net\nc:\\inf\n',
    // A folder of the workspace has this very name.
    { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme.inf\n', 'acme.inf/netmap.inf': '' },
    '[OemNetUpgradeDirs]\nc:\\upg\\acme, netmap.inf\n[Version]\nc:\\upg\\acme\\netmap.inf\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const field = directoryOf(entry);
      if (field === undefined || entry.continuations.length > 0) return;
      const name = lastComponent(field.value).toLowerCase();
      const isUpgradeFile = name === 'netmap.inf' || name === 'netupg.inf';
      if (!isUpgradeFile && !/[^.]\.(inf|dll)$/.test(name)) return;
      if (!isUpgradeFile && context.filesMeantBy(field.value) !== undefined) return;
      const message = isUpgradeFile
        ? `NetSetup expects a directory here and looks for netmap.inf in it. Leave out ${lastComponent(field.value)}.`
        : `NetSetup expects a directory here, and ${lastComponent(field.value)} has the name of a file. Leave it out.`;
      context.report(row, part, field, message, { severity: isUpgradeFile ? 'error' : 'warning' });
    },
  },
  fixes(finding, { file }) {
    const field = finding.row.entry!.fields[0]!;
    const name = lastComponent(field.value);
    const directory = field.value.slice(0, -name.length).replace(/(?<![\\/])[\\/]+$/, '');
    const written = finding.row.text.slice(field.start, field.end);
    // What is quoted in pieces is left alone. The root of a drive would end in the backslash that continues the line.
    if (directory === '' || /^[a-z]:$/i.test(directory)) return [];
    const quoted = written === `"${field.value}"`;
    if (!quoted && written !== field.value) return [];
    const edits = [replaceWords(file, finding, quoted ? `"${directory}"` : directory)];
    return [{ title: `Write ${directory}`, edits, safe: name.toLowerCase() === 'netmap.inf' }];
  },
});
