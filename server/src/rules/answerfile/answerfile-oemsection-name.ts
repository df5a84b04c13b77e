import { isPlaceholder, referencesOf, replaceWords } from '../references';
import { defineRule } from '../rule';

export const answerfileOemsectionName = defineRule({
  id: 'answerfile-oemsection-name',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'OEM section that is not called after its parameter section',
  what: 'OemSection names another section than that of the parameters with ".OemSection" behind it.',
  why: 'NetSetup makes the name of the OEM section by adding ".OemSection" to that of the parameter section and hands it to the migration DLL. Under another name it finds nothing, or the values of another component.',
  fix: 'Name the section that NetSetup names.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\nx=1\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
InfID=a
OemSection=params.b.OemSection
;          ^^^^^^^^^^^^^^^^^^^ answerfile-oemsection-name
[params.b.OemSection]
x=1
`,
  silent: [
    '[NetAdapters]\na=params.a\n[Params.A]\nOemSection="params.a.oemsection"\n[params.a.OemSection]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=\nInfID=a\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=%OemSection%\n',
    '[Vendor]\nOemSection=params.b.OemSection\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, part, section }, context) {
      for (const { name, target, span } of referencesOf(row, part)) {
        const usual = `${section.name}.OemSection`;
        if (target !== 'oem' || isPlaceholder(name) || name.toLowerCase() === usual.toLowerCase()) continue;
        context.report(
          row,
          part,
          span,
          `NetSetup makes the name of the OEM section from that of this section: [${usual}]. Write this name here and in the header.`,
          { data: { name, usual } },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { name, usual } = finding.data as { name: string; usual: string };
    const here = replaceWords(file, finding, usual);
    const there = file.sectionsNamed(usual).size > 0;
    const fixes = [{ title: `Name [${usual}]`, edits: [here], safe: there }];
    if (there || /[\]\r\n]/.test(usual)) return fixes;
    // The section keeps its name where somebody else names it too.
    const named = [...file.facts('section', name)];
    const others = named.some((fact) => fact.usage === 'reference' && fact.row !== finding.row);
    const headers = named.filter(({ usage }) => usage === 'header');
    if (others || headers.length === 0) return fixes;
    const edits = headers.map(({ row, span }) => {
      const offset = file.offsetOfRow(file.partOf(headers.find((fact) => fact.row === row)!), row);
      return { span: { start: offset + span.start, end: offset + span.end }, text: usual };
    });
    return [{ title: `Rename the section to [${usual}]`, edits: [here, ...edits], safe: true }, ...fixes];
  },
});
