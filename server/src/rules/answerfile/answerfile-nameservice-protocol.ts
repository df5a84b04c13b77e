import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isOf } from './components';
import { addSettings } from './edits';
import { isOpen, valueSpan } from './values';

const needed = 'ncacn_ip_tcp';

export const answerfileNameserviceProtocol = defineRule({
  id: 'answerfile-nameservice-protocol',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Address of a name service without its protocol',
  what: 'The parameters of MS_MSClient have NameServiceNetworkAddress, but NameServiceProtocol is not ncacn_ip_tcp.',
  why: 'The address is that of a server for the name service of RPC over TCP/IP. With any other protocol it is not used.',
  fix: 'Write NameServiceProtocol=ncacn_ip_tcp.',
  pages: ['technet cc773107'],
  good: '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol=ncacn_ip_tcp\n',
  bad: `[NetClients]
MS_MSClient=params.MS_MSClient
[params.MS_MSClient]
NameServiceNetworkAddress=192.0.2.5
; <------------------------ answerfile-nameservice-protocol
`,
  silent: [
    '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol="NCACN_IP_TCP"\n',
    '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\nNameServiceNetworkAddress=\nNameServiceProtocol=ncacn_np\n',
    '[NetClients]\nMS_MSClient=params.MS_MSClient\n[params.MS_MSClient]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol=%Protocol%\n',
    '[NetClients]\nacme=params.acme\n[params.acme]\nNameServiceNetworkAddress=192.0.2.5\n',
  ],
  sections: {
    roles: ['params'],
    check(section, context) {
      const settings = settingsOf(context, section.name);
      const address = settings.firstWithValue(['NameServiceNetworkAddress']);
      if (address === undefined || settings.has('NameServiceProtocol', needed)) return;
      if (!isFirstOfName(context, section)) return;
      if (isOpen(settings.value('NameServiceProtocol')) || !isOf(context, section, 'MS_MSClient')) return;
      const protocol = settings.get('NameServiceProtocol');
      const { row, part, entry } = protocol ?? address;
      context.report(
        row,
        part,
        protocol === undefined ? entry.key! : valueSpan(entry),
        `The address of the name service is used only with NameServiceProtocol=${needed}. ${protocol === undefined ? 'Add that row.' : 'Write that here.'}`,
        { data: protocol === undefined ? 'add' : 'replace' },
      );
    },
  },
  fixes(finding, { file }) {
    const add = finding.data === 'add' || finding.span.end === finding.row.entry!.key!.end;
    const edit = add
      ? addSettings(file, finding.part.section.name, [['NameServiceProtocol', needed]])
      : replaceWords(file, finding, needed);
    return [{ title: `Write NameServiceProtocol=${needed}`, edits: [edit], safe: false }];
  },
});
