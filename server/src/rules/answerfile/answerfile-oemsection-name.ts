import type { RuleContext } from '../context';
import { isPlaceholder, referencesOf, replaceWords } from '../references';
import { defineRule, type Place } from '../rule';

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
          { data: { usual, headers: headersToRename(name, usual, context) } satisfies Rename },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { usual, headers } = finding.data as Rename;
    const here = replaceWords(file, finding, usual);
    if (headers === 'there') return [{ title: `Name [${usual}]`, edits: [here], safe: true }];
    const edits = headers.map(({ row, part, span }) => replaceWords(file, { row, part, span }, usual));
    const name = { title: `Name [${usual}]`, edits: [here], safe: false };
    if (edits.length === 0 || /[\]\r\n]/.test(usual)) return [name];
    return [{ title: `Rename the section to [${usual}]`, edits: [here, ...edits], safe: true }, name];
  },
});

/** What a finding keeps for its fixes. */
interface Rename {
  /** The name that NetSetup gives to the OEM section. */
  readonly usual: string;
  /** The headers that can get it; `there` where a section has it already. */
  readonly headers: readonly Place[] | 'there';
}

function headersToRename(name: string, usual: string, context: RuleContext): Rename['headers'] {
  if (context.hasSection(usual)) return 'there';
  // The section keeps its name where somebody else names it too.
  if (context.facts('section', name, 'reference').length > 1) return [];
  return context.facts('section', name, 'header').map((fact) => context.placeOf(fact));
}
