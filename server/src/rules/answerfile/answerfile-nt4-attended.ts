import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { keyIs } from './oem';
import { valueSpan } from './values';

export const answerfileNt4Attended = defineRule({
  id: 'answerfile-nt4-attended',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Answers of [Network] that Setup asks for all the same',
  what: '[Network] has Attended=Yes and other entries besides.',
  why: 'With Attended=Yes Setup of Windows NT 4.0 asks for everything about the network, and ignores all other entries of the section.',
  fix: 'Take Attended=Yes out, or the other entries.',
  pages: ['KB 165974'],
  good: '[Network]\nAttended=Yes\n',
  bad: `[Network]
Attended=Yes
;        ^^^ answerfile-nt4-attended
InstallProtocols=Protocols
[Protocols]
`,
  silent: [
    '[Network]\nAttended=No\nJoinWorkgroup=BENCH\n',
    '[Network]\nAttend = yes\n; JoinWorkgroup=BENCH\n',
    '[Networking]\nAttended=Yes\nInstallDefaultComponents=No\n',
    '[Network]\nAttended=\nJoinWorkgroup=BENCH\n',
  ],
  entries: {
    roles: ['nt4-network'],
    check({ row, entry, part, section }, context) {
      if (!keyIs(entry, 'Attended') && !keyIs(entry, 'Attend')) return;
      if (entry.fields[0]!.value.toLowerCase() !== 'yes') return;
      const others = [...settingsOf(context, section.name).all()].filter(
        ([key]) => key !== '' && !/^attend(ed)?$/.test(key),
      );
      if (others.length === 0) return;
      context.report(
        row,
        part,
        valueSpan(entry),
        'With this Setup asks for everything about the network and ignores the other entries of [Network]. Write No for them to count.',
      );
    },
  },
});
