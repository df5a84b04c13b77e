import type { Severity } from '../../rules';
import { type Colour, type Paint, painter } from '../colours';
import { excerpt, printable } from '../excerpt';
import type { FileReport, ReportedDiagnostic, ReportedPlace, Reporter, Summary } from '../report';

const colours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};
const counted: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

const excerptWidth = 100;

/** A report for people: `path:line:column: severity rule: message`, the line, and a mark under what is wrong. */
export function textReporter(colour: boolean): Reporter {
  const paint = painter(colour);
  return {
    begin: () => '',
    file: (report) => report.diagnostics.map((diagnostic) => finding(report, diagnostic, paint)).join(''),
    end: (summary) => `${lastLine(summary)}\n`,
  };
}

function finding(report: FileReport, diagnostic: ReportedDiagnostic, paint: Paint): string {
  const { rule, severity, message } = diagnostic;
  const colour = colours[severity];
  const head = `${paint('bold', place(diagnostic))}: ${paint(colour, severity)} ${rule}: ${printable(message)}\n`;
  const related = diagnostic.related.map((other) => `    ${place(other)}: ${printable(other.message)}\n`);
  return `${head}${marked(report, diagnostic, (text) => paint(colour, text))}${related.join('')}\n`;
}

function marked(
  report: FileReport,
  { range: { start, end } }: ReportedDiagnostic,
  paint: (text: string) => string,
): string {
  const line = report.lineAt(start.line);
  const until = end.line > start.line ? line.text.length : end.character;
  const { text, underline } = excerpt(line, { start: start.character, end: until }, excerptWidth);
  const number = String(start.line + 1).padStart(5);
  const blanks = underline.length - underline.trimStart().length;
  const mark = underline.slice(0, blanks) + paint(underline.slice(blanks));
  return `${number} | ${text}\n${' '.repeat(number.length)} | ${mark}\n`;
}

function place({ path, range: { start } }: ReportedPlace): string {
  return `${printable(path)}:${start.line + 1}:${start.character + 1}`;
}

function lastLine({ files, filesWithFindings, findings, mended, failures }: Summary): string {
  const counts = (Object.keys(counted) as Severity[])
    .filter((severity) => findings[severity] > 0)
    .map((severity) => count(findings[severity], ...counted[severity]));
  const found =
    counts.length === 0
      ? `Nothing found in ${count(files, 'file', 'files')}`
      : `${counts.join(', ')} in ${filesWithFindings} of ${count(files, 'file', 'files')}`;
  const more = [
    mended > 0 ? `; mended ${count(mended, 'file', 'files')}` : '',
    failures.length > 0 ? `; ${count(failures.length, 'failure', 'failures')}` : '',
  ];
  return `${found}${more.join('')}.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
