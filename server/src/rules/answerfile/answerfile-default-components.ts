import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isWrittenByPeople } from './kind';
import { inWords, valueSpan } from './values';

const lists = ['NetAdapters', 'NetProtocols', 'NetClients', 'NetServices'];

export const answerfileDefaultComponents = defineRule({
  id: 'answerfile-default-components',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Default components, and components of the file besides',
  what: '[Networking] has InstallDefaultComponents=Yes, and the file lists network components.',
  why: 'With InstallDefaultComponents=Yes Setup installs the typical components with their defaults. By all reports it does not look at the lists of components then.',
  fix: 'Write InstallDefaultComponents=No, or take the lists out.',
  pages: ['technet cc772975'],
  good: '[Unattended]\n[Networking]\nInstallDefaultComponents=No\n[NetProtocols]\nMS_TCPIP=params.MS_TCPIP\n[params.MS_TCPIP]\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[Networking]
InstallDefaultComponents=Yes
;                        ^^^ answerfile-default-components
[NetProtocols]
MS_TCPIP=params.MS_TCPIP
`,
  silent: [
    '[Unattended]\n[Networking]\nInstallDefaultComponents=Yes\n[NetOptionalComponents]\nDNS=1\n[NetBindings]\nDisable=MS_Server\n[Identification]\nJoinWorkgroup=BENCH\n',
    '[Unattended]\n[Networking]\nInstallDefaultComponents=No\n[NetServices]\nMS_Server=\n',
    '[Unattended]\n[Networking]\nInstallDefaultComponents=Yes\n[NetClients]\n; MS_MSClient=params.MS_MSClient\n',
    '[Networking]\nInstallDefaultComponents=Yes\n[NetClients]\nMS_MSClient=params.MS_MSClient\n',
  ],
  sections: {
    check(section, context) {
      if (section.name.toLowerCase() !== 'networking' || !isFirstOfName(context, section)) return;
      const settings = settingsOf(context, section.name);
      if (!settings.has('InstallDefaultComponents', 'Yes') || !isWrittenByPeople(context)) return;
      const used = lists.filter((name) => !settingsOf(context, name).isEmpty);
      if (used.length === 0) return;
      const { row, part, entry } = settings.get('InstallDefaultComponents')!;
      context.report(
        row,
        part,
        valueSpan(entry),
        `With this Setup installs the typical components and is said not to look at ${inWords(used.map((name) => `[${name}]`))}. Write No to have what the file lists.`,
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceWords(file, finding, 'No')];
    return [{ title: 'Write InstallDefaultComponents=No', edits, safe: false }];
  },
});
