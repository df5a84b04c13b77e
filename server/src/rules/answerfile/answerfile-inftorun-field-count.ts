import { defineRule } from '../rule';
import { isInfToRun } from './inf-to-run';

export const answerfileInftorunFieldCount = defineRule({
  id: 'answerfile-inftorun-field-count',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'InfToRun… without its two fields',
  what: 'InfToRunBeforeInstall or InfToRunAfterInstall does not have exactly two fields.',
  why: 'The first field is the name of an INF file, with "" for the AnswerFile itself, the second one the section to run. With one field NetSetup takes the name of the section for that of a file and runs nothing.',
  fix: 'Write the INF file, or "", and then the section, with a comma between them.',
  pages: ['previous-versions ff559059', 'network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nAddReg=a.Run.AddReg\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
OemSection=params.a.OemSection
[params.a.OemSection]
InfToRunAfterInstall=a.Run
;                    ^^^^^ answerfile-inftorun-field-count
InfToRunBeforeInstall=acme.inf, Acme.Before, Acme.More
;                                            ^^^^^^^^^ answerfile-inftorun-field-count
InfToRunBeforeInstall=
; <-------------------- answerfile-inftorun-field-count
[a.Run]
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acme.inf, Acme.Before ; , once\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run,\n[a.Run]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAtLast=a.Run\nInfToRun=a\n',
    '[Vendor]\nInfToRunAfterInstall=a.Run\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part }, context) {
      if (!isInfToRun(entry)) return;
      const [file, section, ...more] = entry.fields;
      const surplus = more.filter(({ value }) => value !== '');
      if (section === undefined) {
        const empty = file!.value === '';
        const words = empty ? entry.key! : file!;
        const message = empty
          ? `${entry.key!.value} names nothing to run. Write an INF file, or "" for this file, and a section: "", Section.`
          : `${entry.key!.value} takes two fields, an INF file and a section, so NetSetup takes ${file!.value} for a file. Write "", ${file!.value} where the section stands in this file.`;
        // An INF file without a section is not mended by a field before it.
        const mendable = !empty && !/\.inf$/i.test(file!.value);
        context.report(row, part, words, message, {
          data: mendable ? { known: context.hasSection(file!.value) } : undefined,
        });
      } else if (surplus.length > 0) {
        const span = { start: surplus[0]!.start, end: surplus.at(-1)!.end };
        context.report(
          row,
          part,
          span,
          `${entry.key!.value} takes two fields, an INF file and one section. Take out what follows them, and write a row for each section to run.`,
        );
      }
    },
  },
  fixes(finding, { file }) {
    const data = finding.data as { known: boolean } | undefined;
    if (data === undefined) return [];
    const start = file.offsetOfRow(finding.part, finding.row) + finding.span.start;
    const edits = [{ span: { start, end: start }, text: '"", ' }];
    return [{ title: 'Insert "" for this file before the section', edits, safe: data.known }];
  },
});
