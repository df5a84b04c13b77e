import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { removeEntry } from './edits';

export const answerfileJoinExclusive = defineRule({
  id: 'answerfile-join-exclusive',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'A domain and a workgroup at once',
  what: '[Identification] has both JoinDomain and JoinWorkgroup.',
  why: 'A computer is a member of a domain or of a workgroup. Which of the two Setup takes is documented nowhere.',
  fix: 'Take one of the two rows out.',
  pages: ['technet cc772975'],
  good: '[Identification]\nJoinWorkgroup=BENCH\n',
  bad: `[Identification]
JoinDomain=BENCH
JoinWorkgroup=BENCH
; <------------ answerfile-join-exclusive
`,
  silent: [
    '[Identification]\nJoinDomain=BENCH\nJoinWorkgroup=\n',
    '[Identification]\nJoinDomain=BENCH\n; JoinWorkgroup=BENCH\n',
    '[Acme]\nJoinDomain=BENCH\nJoinWorkgroup=BENCH\n[Identification]\nJoinWorkgroup=BENCH\n',
    '[Identification]\nJoinDomain=BENCH\n[Identification2]\nJoinWorkgroup=BENCH\n',
  ],
  sections: {
    check(section, context) {
      if (section.name.toLowerCase() !== 'identification' || !isFirstOfName(context, section)) return;
      const settings = settingsOf(context, section.name);
      const domain = settings.firstWithValue(['JoinDomain']);
      const workgroup = settings.firstWithValue(['JoinWorkgroup']);
      if (domain === undefined || workgroup === undefined) return;
      const place = { row: domain.row, part: domain.part, span: domain.entry.key! };
      context.report(
        workgroup.row,
        workgroup.part,
        workgroup.entry.key!,
        'The file joins a domain and a workgroup, and a computer can be a member of one only. Take one of the two rows out.',
        { data: domain, related: [{ ...place, file: context.model, message: 'The domain is here.' }] },
      );
    },
  },
  fixes(finding, { file }) {
    const domain = finding.data as Parameters<typeof removeEntry>[1];
    return [
      { title: 'Remove JoinWorkgroup', edits: [removeEntry(file, finding)], safe: false },
      { title: 'Remove JoinDomain', edits: [removeEntry(file, domain)], safe: false },
    ];
  },
});
