import type { Reporter } from '../report';

/** The report of the public contract: files and their findings, positions from 0 as in the Language Server Protocol. */
export function jsonReporter(): Reporter {
  let files = 0;
  return {
    begin: () => '{"files":[',
    file({ path, diagnostics }) {
      const text = JSON.stringify({
        path,
        diagnostics: diagnostics.map(({ rule, severity, message, range }) => ({
          rule,
          severity,
          message,
          range,
        })),
      });
      return `${files++ === 0 ? '\n' : ',\n'}${text}`;
    },
    end: () => '\n]}\n',
  };
}
