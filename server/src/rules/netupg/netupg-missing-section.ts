import type { SectionModel } from '../../model';
import type { Row } from '../../syntax';
import type { RuleContext } from '../context';
import { addToSection, lineEnd } from '../edits';
import { nearest } from '../nearest';
import { defineRule } from '../rule';

const name = 'OemNetUpgradeDirs';
const message =
  'There is no [OemNetUpgradeDirs], the one section that NetSetup reads here, so it finds no directory with a netmap.inf.';

export const netupgMissingSection = defineRule({
  id: 'netupg-missing-section',
  dialects: ['netupg'],
  severity: 'error',
  title: '[OemNetUpgradeDirs] is missing',
  what: 'The file has no section [OemNetUpgradeDirs].',
  why: 'It is the one section of netupg.inf. NetSetup finds the directories with the netmap.inf files of the vendors through it, and without it no component of a vendor is upgraded.',
  fix: 'Add the header, with the directories below it.',
  pages: ['network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  bad: `c:\\upg\\acme
;<---------- netupg-missing-section
c:\\upg\\beta
`,
  silent: [
    '[Version]\nSignature="$Windows NT$"\n[oemnetupgradedirs]\n',
    '; [OemNetUpgradeDirs]\n[OemNetUpgradeDirs] ; nothing yet\n',
    '',
  ],
  file: {
    check(context) {
      if (context.hasSection(name)) return;
      const near = nearest(name, context.sectionNames());
      const [misnamed] = near === undefined ? [] : context.sections(near);
      if (misnamed !== undefined) {
        const hint = `${message} Is [${misnamed.name}] meant to be it?`;
        context.reportHeader(misnamed, hint, { data: 'misnamed' });
        return;
      }
      reportAtStart(context);
    },
  },
  fixes(finding, { file }) {
    const offset = file.offsetOfRow(finding.part, finding.row);
    if (finding.data === 'misnamed') {
      const { start, end } = finding.span;
      const edits = [{ span: { start: offset + start, end: offset + end }, text: name }];
      return [{ title: `Rename the section to [${name}]`, edits, safe: false }];
    }
    if (finding.data === 'rows') {
      const start = offset + Math.max(finding.span.start - indentOf(finding.row), 0);
      const edits = [{ span: { start, end: start }, text: `[${name}]${lineEnd(file.tree)}` }];
      return [{ title: `Write [${name}] above the directories`, edits, safe: true }];
    }
    return [
      {
        title: `Add [${name}]`,
        edits: [addToSection(file, name, '', ['Version', name, 'Strings'])],
        safe: false,
      },
    ];
  },
});

/** Reports on the first row that should be a directory, else on the first header, else on the first comment. */
function reportAtStart(context: RuleContext): void {
  const { model } = context;
  // Together with the headers these are the rows before the first one.
  context.sectionNames();
  context.rowsOf('');
  const [loose, first] = model.sections();
  const entry = firstRow(loose!, 'entry');
  if (entry !== undefined) {
    const hint = `${message} Write the header above the directories.`;
    context.report(...entry, contentOf(entry[0]), hint, { data: 'rows' });
  } else if (first !== undefined) {
    context.sections(first.name);
    context.reportHeader(first, `${message} Add it.`);
  } else {
    const comment = firstRow(loose!, 'comment');
    if (comment !== undefined) context.report(...comment, contentOf(comment[0]), `${message} Add it.`);
  }
}

function firstRow(
  section: SectionModel,
  kind: 'entry' | 'comment',
): [Row, SectionModel['headerPart'] & {}] | undefined {
  for (const leaf of section.rows.leaves()) {
    const row = leaf.items.find((each) => each.kind === kind);
    if (row !== undefined) return [row, section.parts.get(leaf)!];
  }
  return undefined;
}

/** The first line of a row without its comment and the blanks around it. */
function contentOf(row: Row): { start: number; end: number } {
  // To Setup a line of no-break spaces is text.
  const start = Math.max(row.text.search(/[^\s\ufeff]/), 0);
  const stop = row.kind === 'entry' ? row.comment?.start : undefined;
  const end = row.text.slice(0, stop).split('\n', 1)[0]!.trimEnd().length;
  return { start, end: Math.max(end, start + 1) };
}

/** The blanks before the content; a byte order mark is none. */
function indentOf(row: Row): number {
  return /^\ufeff?(\s*)/.exec(row.text)![1]!.length;
}
