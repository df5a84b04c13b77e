import type { Entry, Row, Span } from '../../syntax';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { restInComment, takesOneText } from './cut-values';
import { holdsAnswers, keyDocIn } from './key-doc';
import { isWrittenByPeople } from './kind';

export const answerfileUnquotedSpecial = defineRule({
  id: 'answerfile-unquoted-special',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Value that needs quotation marks',
  what: 'A value with a comma, a semicolon or blanks, or a path of [NetBindings], stands without quotation marks.',
  why: 'Without quotation marks a comma ends the value, and a semicolon makes a comment of the rest. Blanks are read as they stand, but the documentation asks for quotation marks around them too.',
  fix: 'Put the value in quotation marks.',
  pages: ['install/general-syntax-rules-for-inf-files', 'ref.chm'],
  good: '[Unattended]\n[UserData]\nFullName="Test, bench"\n',
  bad: `[Unattended]
UnattendMode=DefaultHide
OemPnPDriversPath=drivers\\net;drivers\\video
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^ answerfile-unquoted-special
[UserData]
FullName=Test, bench
;        ^^^^^^^^^^^ answerfile-unquoted-special
OrgName=ACME lab
;       ^^^^^^^^ answerfile-unquoted-special
[NetBindings]
Disable=MS_Server,MS_TCPIP
;       ^^^^^^^^^^^^^^^^^^ answerfile-unquoted-special
`,
  silent: [
    '[Unattended]\nOemPnPDriversPath="drivers\\net;drivers\\video"\n[UserData]\nFullName="A, B" ; person\n',
    // The examples of one page write a binding path with blanks.
    '[Unattended]\n[NetBindings]\nDisable="MS_Server,MS_TCPIP"\nEnable=MS_Server MS_NetBEUI\nDemote=MS_TCPIP\n',
    // A part of a file.
    '[UserData]\nFullName=Test, bench\n',
    // Lists have a field for each of their parts.
    '[Unattended]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1, tcp.2\nDNSSuffixSearchOrder=a.example, b.example\n[tcp.1]\nIPAddress=192.0.2.1, 192.0.2.2\n[tcp.2]\n',
    '[Unattended]\n[Acme]\nFullName=Test, bench\n[NetServices]\nacme=params.acme\n[params.acme]\nOrgName=a, b\n',
    '[Unattended]\nTargetPath=\\WINNT;Standard\nUnattendMode=DefaultHide ; or none\n[UserData]\nFullName=Bench;\nOrgName=\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[UserData]\nFullName=Test, bench\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      const { section } = part;
      if (!holdsAnswers(section)) return;
      const { entry } = row;
      const key = entry?.key?.value ?? '';
      if (entry === undefined || key === '') return;
      const found = inNeedOfQuotes(row, entry);
      if (found === undefined) return;
      const doc = keyDocIn(context, section, key);
      if (doc === undefined || !isWrittenByPeople(context)) return;
      if (doc.type === 'binding-path' && found.mark === ',') {
        context.report(
          row,
          part,
          found.span,
          `The parts of the path behind ${key} stand without quotation marks, so that what is behind the first comma may be lost. Put all of them in one pair.`,
          { data: found.mark },
        );
        return;
      }
      if (!takesOneText(doc)) return;
      // What stands behind the semicolon of a path list is one more folder; elsewhere it may be a comment.
      if (found.mark === ';' && doc.type !== 'path-list' && doc.type !== 'command') return;
      if (found.mark === ' ') {
        if (doc.type !== 'string' || doc.confidence !== 'page') return;
        context.report(
          row,
          part,
          found.span,
          `The value of ${key} has blanks. Setup reads it, but the documentation asks for quotation marks around such a value.`,
          { severity: 'information', data: ' ' },
        );
        return;
      }
      const what = found.mark === ',' ? 'ends at the comma' : 'ends at the semicolon, which begins a comment';
      context.report(
        row,
        part,
        found.span,
        `Setup reads only a part of the value of ${key}: it ${what}. Put the value in quotation marks.`,
        {
          severity: doc.confidence === 'page' ? 'warning' : 'information',
          data: found.mark,
        },
      );
    },
  },
  fixes(finding, { file }) {
    const { start, end } = finding.span;
    const text = finding.row.text.slice(start, end);
    if (text.includes('"')) return [];
    const edits = [replaceWords(file, finding, `"${text}"`)];
    // Blanks are read the same way in quotation marks.
    return [{ title: 'Put the value in quotation marks', edits, safe: finding.data === ' ' }];
  },
});

interface Unquoted {
  readonly mark: ',' | ';' | ' ';
  readonly span: Span;
}

/** What of an entry's value is not read as one text, or has blanks; nothing of it may be quoted already. */
function inNeedOfQuotes(row: Row, entry: Entry): Unquoted | undefined {
  const [first] = entry.fields;
  const last = entry.fields.at(-1)!;
  if (entry.fields.some(({ quoted }) => quoted) || entry.continuations.length > 0) return undefined;
  const rest = restInComment(row, entry);
  if (rest !== undefined) return { mark: ';', span: { start: first!.start, end: rest.end } };
  const span = { start: first!.start, end: last.end };
  if (entry.fields.length > 1) return last.value === '' ? undefined : { mark: ',', span };
  return /\s/.test(first!.value) ? { mark: ' ', span } : undefined;
}
