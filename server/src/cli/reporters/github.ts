import type { Severity } from '../../rules';
import { relativeTo } from '../disk';
import { printable } from '../excerpt';
import type { Reporter } from '../report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. */
export function githubReporter(base: string): Reporter {
  return {
    begin: () => '',
    file: ({ diagnostics }) =>
      diagnostics
        .map(({ absolute, rule, severity, message, range: { start, end } }) => {
          const properties: [string, string | number][] = [
            ['file', relativeTo(base, absolute) ?? absolute],
            ['line', start.line + 1],
            ['endLine', end.line + 1],
          ];
          // GitHub drops a finding that has columns and goes over several lines.
          if (start.line === end.line) {
            properties.push(['col', start.character + 1], ['endColumn', end.character + 1]);
          }
          properties.push(['title', rule]);
          const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
          return `::${commands[severity]} ${list}::${data(printable(message))}\n`;
        })
        .join(''),
    end: () => '',
  };
}

/** The characters that have a meaning in a command's text. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The characters that have a meaning in a command's property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
