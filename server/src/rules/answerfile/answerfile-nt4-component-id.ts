import {
  answerFileSectionForClass,
  component,
  componentByNt4,
  optionalComponentByNt4,
} from '../../language/components';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isNt4Form } from './kind';
import { listsAdapters } from './upgrade-file';

export const answerfileNt4ComponentId = defineRule({
  id: 'answerfile-nt4-component-id',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Component by its name of Windows NT 4.0',
  what: 'A list of components names one as Windows NT 4.0 does: NWWKSTA, TC, NBF.',
  why: 'Windows 2000 and later find components by their own IDs. The names of Windows NT 4.0 stand for the same components, as far as can be concluded; no page lists the pairs.',
  fix: 'Write the ID of Windows 2000.',
  pages: ['KB 155197', 'KB 133339', 'KB 239834'],
  good: '[NetProtocols]\nMS_TCPIP=params.MS_TCPIP\n',
  bad: `[NetProtocols]
TC=TCParams
; <- answerfile-nt4-component-id
[NetServices]
SNMP=SNMPParams
; <--- answerfile-nt4-component-id
[TCParams]
`,
  silent: [
    // Files of Windows NT 4.0 itself.
    '[Network]\nInstallProtocols=Protocols\n[Protocols]\nTC=TCParams\n[TCParams]\n[NetProtocols]\nNBF=\n',
    '[NetAdapters]\nTC=params.TC\n[params.TC]\nInfID=*\n',
    '[NetServices]\nMS_RAS=\nacme_ras=\n[NetOptionalComponents]\nSNMP=1\n',
    '[NetProtocols]\nms_tcpip=\n; TC=TCParams\n',
  ],
  entries: {
    roles: ['component-list'],
    check({ row, entry, part, section }, context) {
      const { key } = entry;
      if (key === null || listsAdapters(section.name) || component(key.value) !== undefined) return;
      const optional = optionalComponentByNt4(key.value);
      const known = componentByNt4(key.value);
      if ((known?.by !== 'option' && optional === undefined) || isNt4Form(context)) return;
      const id = known?.component.id;
      const list = known && answerFileSectionForClass(known.component.class);
      const there = list === undefined || list.toLowerCase() === section.name.toLowerCase();
      const advice =
        id === undefined
          ? `Windows 2000 has it as ${optional!.entry}=1 in [NetOptionalComponents].`
          : `Windows 2000 calls it ${id}${there ? '' : `, which belongs in [${list}]`}, as far as can be concluded.`;
      context.report(
        row,
        part,
        key,
        `${key.value} is a name of Windows NT 4.0. ${advice} Write that instead.`,
        {
          data: there ? id : undefined,
        },
      );
    },
  },
  fixes(finding, { file }) {
    if (finding.data === undefined) return [];
    const id = finding.data as string;
    return [{ title: `Write ${id}`, edits: [replaceWords(file, finding, id)], safe: false }];
  },
});
