import { DiagnosticSeverity, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../features/diagnostics';
import type { Severity } from '../rules';
import { ruleUrl } from '../rules/docs-url';

/** Our results in the shapes of the language server protocol. Positions are the same in both. */

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param clientUri gives the URI of a file as the client writes it. */
export function toDiagnostic(diagnostic: Diagnostic, clientUri: (uri: string) => string): ProtocolDiagnostic {
  const { range, severity, rule, message, related } = diagnostic;
  return {
    range,
    severity: severities[severity],
    code: rule,
    codeDescription: { href: ruleUrl(rule) },
    source: 'netmap-inf',
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: clientUri(place.uri), range: place.range },
        message: place.message,
      })),
    }),
  };
}
