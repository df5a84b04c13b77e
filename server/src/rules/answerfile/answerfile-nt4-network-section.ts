import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';

export const answerfileNt4NetworkSection = defineRule({
  id: 'answerfile-nt4-network-section',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Network section of Windows NT 4.0',
  what: 'The file has a section [Network].',
  why: 'Windows NT 4.0 finds the lists of network components by [Network]. Windows 2000 and later look for [Networking], [NetAdapters], [NetProtocols], [NetServices] and [NetClients], and not for this section.',
  fix: 'Leave it in a file for Windows NT 4.0; for later versions write the sections that they read.',
  pages: ['KB 155197'],
  good: '[Unattended]\n[Networking]\n[NetProtocols]\nMS_TCPIP=\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[Network]
;^^^^^^^ answerfile-nt4-network-section
InstallProtocols=Protocols
[Protocols]
`,
  silent: [
    '[Networking]\n[Network.Acme]\n[Networks]\n',
    '; [Network]\n[Unattended]\nNetwork=1\n',
    { 'acme.inf': '[Version]\n[DefaultInstall]\nAddReg=Network\n[Network]\n' },
  ],
  sections: {
    roles: ['nt4-network'],
    check(section, context) {
      if (!isFirstOfName(context, section)) return;
      context.reportHeader(
        section,
        'Windows NT 4.0 reads [Network]; Windows 2000 and later do not. For these write [Networking] and the lists [NetAdapters], [NetProtocols], [NetServices] and [NetClients].',
      );
    },
  },
});
