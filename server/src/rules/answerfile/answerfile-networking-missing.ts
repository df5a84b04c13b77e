import { addToSection } from '../edits';
import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';
import { sectionOrder } from './edits';
import { isWrittenByPeople } from './kind';
import { hasMisspelt } from './lists';

/** The lists of network components; the finding stands at the first of them that is there. */
const lists = ['NetAdapters', 'NetProtocols', 'NetClients', 'NetServices'];

export const answerfileNetworkingMissing = defineRule({
  id: 'answerfile-networking-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Network sections without [Networking]',
  what: 'A file that people wrote lists network components and has no section [Networking].',
  why: 'Setup looks at the sections for the network only where [Networking] is there, be it empty. Without it the typical components are installed with their defaults, and the addresses of the file are set nowhere.',
  fix: 'Add [Networking].',
  pages: ['technet cc772975'],
  good: '[Unattended]\n[Networking]\n[NetProtocols]\nMS_TCPIP=params.MS_TCPIP\n[params.MS_TCPIP]\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[NetProtocols]
;^^^^^^^^^^^^ answerfile-networking-missing
MS_TCPIP=params.MS_TCPIP
[NetServices]
MS_Server=params.MS_Server
`,
  silent: [
    '[NetProtocols]\nMS_TCPIP=params.MS_TCPIP\n[params.MS_TCPIP]\nDHCP=Yes\n',
    '[Unattended]\n[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\n',
    // [NetAdapter] is the one mistake.
    '[Unattended]\n[NetAdapter]\na=params.a\n[params.a]\nInfID=*\n',
    '[Unattended]\n[networking]\nInstallDefaultComponents=No\n[NetServices]\nMS_Server=\n',
    '[Unattended]\n[Network]\nInstallServices=Services\n[Services]\n',
  ],
  sections: {
    roles: ['component-list'],
    check(section, context) {
      const lower = section.name.toLowerCase();
      if (!lists.some((name) => name.toLowerCase() === lower) || !isWrittenByPeople(context)) return;
      if (context.hasSection('Networking') || !isFirstOfName(context, section)) return;
      const first = lists.find((name) => context.hasSection(name))!;
      if (first.toLowerCase() !== lower || hasMisspelt(context, 'Networking')) return;
      context.reportHeader(
        section,
        'Setup looks at the sections for the network only if there is a section [Networking]. Add it; it can be empty.',
      );
    },
  },
  fixes(_finding, { file }) {
    const edits = [addToSection(file, 'Networking', '', sectionOrder)];
    return [{ title: 'Add [Networking]', edits, safe: false }];
  },
});
