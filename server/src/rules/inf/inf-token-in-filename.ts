import { definedString, type Part } from '../../model';
import { Memory } from '../../model/memory';
import type { Field, Row } from '../../syntax';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';

export const infTokenInFilename = defineRule({
  id: 'inf-token-in-filename',
  dialects: ['inf'],
  severity: 'information',
  title: 'Token in the name of a file',
  what: 'A file in [SourceDisksFiles] or in a list of files is named by a token.',
  why: 'The pages do not allow it. Setup replaces such tokens all the same, and samples of Microsoft have them.',
  fix: 'Write the name itself.',
  pages: [
    'install/inf-sourcedisksfiles-section',
    'install/inf-copyfiles-directive',
    'install/inf-delfiles-directive',
  ],
  good: '[SourceDisksFiles]\nacme.sys=1\n',
  bad: `[SourceDisksFiles]
a.sys=1
%Name%.sys=1
;<--------- inf-token-in-filename
%Other%.sys=1
`,
  silent: [
    '[SourceDisksFiles]\nacme.sys=%Disk%,%Subdir%\n; %Name%.sys=1\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[Acme.Copy]\nacme.sys ; %Name%\n[Acme.Reg]\n%Name%.sys\n',
    '[SourceDisksNames]\n1=%Disk%\n[DestinationDirs]\nAcme.Copy=%12%\n[SourceDisksFiles]\n100%%.sys=1\n',
  ],
  sections: {
    roles: ['SourceDisksFiles', 'file-list'],
    check(section, context) {
      if (!isFirstOfName(context, section)) return;
      let count = 0;
      let first: [Part, Row, Field] | undefined;
      for (const part of context.parts(section.name)) {
        const found = rowsWithTokens(part);
        if (found.length > 0) first ??= [part, ...found[0]!];
        count += found.length;
      }
      if (first === undefined) return;
      const more = count === 1 ? '' : ` The section has ${count} such rows.`;
      context.report(
        first[1],
        first[0],
        first[2],
        `The documentation allows no tokens in names of files here, though Setup replaces them.${more}`,
      );
    },
  },
  fixes(finding, { file }) {
    const { start, end } = finding.span;
    const text = finding.row.text.slice(start, end);
    const literal = text.replace(/%([^%]+)%/g, (token, name: string) => definedString(file, name) ?? token);
    if (literal === text || /[%";,=\s]/.test(literal)) return [];
    return [{ title: `Write ${literal}`, edits: [replaceWords(file, finding, literal)], safe: false }];
  },
});

/** A run of rows never changes, so that its tokens are found once. */
const known = new Memory<Part, readonly [Row, Field][]>();

function rowsWithTokens(part: Part): readonly [Row, Field][] {
  let found = known.get(part);
  if (found === undefined) {
    found = part.rows.flatMap((row): [Row, Field][] => {
      const entry = row.text.includes('%') ? row.entry : undefined;
      const name = entry?.key ?? entry?.fields[0];
      return name !== undefined && /%[^%]+%/.test(name.value.replaceAll('%%', '')) ? [[row, name]] : [];
    });
    known.set(part, found);
  }
  return found;
}
