import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isOf } from './components';
import { insertKeys } from './edits';
import { isWrittenByPeople } from './kind';

export const answerfileRoutertypeMissing = defineRule({
  id: 'answerfile-routertype-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Routing and Remote Access without RouterType',
  what: 'The parameters of MS_RAS have no RouterType.',
  why: 'RouterType says what Routing and Remote Access is to do. It is the one key that the section must have; without it the service is not set up.',
  fix: 'Add RouterType.',
  pages: ['technet cc755417'],
  good: '[Unattended]\n[NetServices]\nMS_RAS=params.MS_RAS\n[params.MS_RAS]\nRouterType=3\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[NetServices]
MS_RAS=params.MS_RAS
[params.MS_RAS]
;^^^^^^^^^^^^^ answerfile-routertype-missing
DialinProtocols=TCP/IP
`,
  silent: [
    // A part of a file, as pages show it.
    '[NetServices]\nMS_RAS=params.MS_RAS\n[params.MS_RAS]\nDialinProtocols=TCP/IP\n',
    '[Unattended]\n[NetServices]\nMS_RAS=params.MS_RAS\n[PARAMS.MS_RAS]\nroutertype = 1\n',
    // NetSetup carries over what there was.
    '[NetServices]\nMS_RAS=params.MS_RAS\n[params.MS_RAS]\nInfID=MS_RAS\nOemSection=params.MS_RAS.OemSection\n',
    '[Unattended]\n[NetServices]\nMS_RAS=\nMS_Server=params.MS_Server\n[params.MS_Server]\n',
    '[Unattended]\n[Network]\nInstallServices=Services\n[Services]\nRAS=RasParams\n[RasParams]\nPortSections=Port1\n[Port1]\nPortName=COM1\n',
  ],
  sections: {
    roles: ['params'],
    check(section, context) {
      if (!isWrittenByPeople(context) || settingsOf(context, section.name).value('RouterType') !== '') return;
      if (!isOf(context, section, 'MS_RAS') || !isFirstOfName(context, section)) return;
      context.reportHeader(
        section,
        'Without RouterType Setup cannot tell what Routing and Remote Access is to do, and does not set it up. Add RouterType.',
      );
    },
  },
  fixes({ part }, { file }) {
    return [insertKeys(file, part.section.name, ['RouterType'])];
  },
});
