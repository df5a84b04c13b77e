/**
 * Marks in fixtures. A comment line under a line says what stands there:
 *
 *     NWWKSTA = acme_client
 *     ; <------ netmap-client-in-services
 *     acme_client = a.dll, acme.inf, extra
 *     ;                              ^^^^^ netmap-support-too-many-fields
 *
 * `<---` marks as many characters from column 0 on as it is long; carets mark the columns they stand under. Several
 * mark lines may follow each other. Marks are comments, so a fixture is INF text with them as well as without.
 */

export interface Mark {
  /** The 0-based line that is marked. */
  line: number;
  start: number;
  end: number;
  /** What is said of the place: usually a rule id. */
  text: string;
}

const markLine = /^;\s*(?:(<-*)|(\^+))\s+(\S.*)$/;

/** Reads the marks of a fixture. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let marked = -1;
  text.split(/\r\n|\n/).forEach((content, line) => {
    const found = markLine.exec(content);
    if (found === null) {
      marked = line;
      return;
    }
    const [, arrow, carets, said] = found;
    const start = arrow === undefined ? content.indexOf('^') : 0;
    marks.push({ line: marked, start, end: start + (arrow ?? carets)!.length, text: said!.trim() });
  });
  return marks.sort((a, b) => a.line - b.line || a.start - b.start || (a.text < b.text ? -1 : 1));
}

/** Splits a fixture of several files at lines `-- name --`. Without such a line it is one file. */
export function filesOf(text: string, name: string): Record<string, string> {
  const files: Record<string, string> = {};
  let current = name;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const header = /^-- (\S+) --\r?\n?$/.exec(line);
    if (header !== null) {
      current = header[1]!;
      files[current] = '';
    } else {
      files[current] = (files[current] ?? '') + line;
    }
  }
  return files;
}

/** Takes the cursor `‸` (or `$0`) out of a text. @returns the text and the offset. */
export function cursorIn(text: string): { text: string; offset: number } {
  const mark = text.includes('‸') ? '‸' : '$0';
  const offset = text.indexOf(mark);
  if (offset < 0) throw new Error('the fixture has no cursor');
  return { text: text.slice(0, offset) + text.slice(offset + mark.length), offset };
}
