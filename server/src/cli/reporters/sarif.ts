import { type Rule, rules, type Severity } from '../../rules';
import { ruleUrl } from '../../rules/docs-url';
import type { Range } from '../../syntax';
import { relativeTo, uriOf } from '../disk';
import type { ReportedPlace, Reporter, Summary } from '../report';
import { version } from '../version';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const home = 'https://github.com/netmap-inf/netmap-inf';
/** The name under which code scanning knows the folder that holds the sources. */
const sourceRoot = '%SRCROOT%';

/** A finding that is no problem has the level "none", and then, as the format wants it, a kind other than "fail". */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'none',
};

/** SARIF 2.1.0, which code scanning services and editors read. */
export function sarifReporter(base: string): Reporter {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  let results = 0;
  return {
    begin() {
      const driver = {
        name: 'netmap-inf',
        semanticVersion: version,
        informationUri: home,
        rules: rules.map(descriptor),
      };
      return (
        `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{` +
        `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits",` +
        `"originalUriBaseIds":${JSON.stringify({ [sourceRoot]: { description: { text: 'The folder in which the check was run.' } } })},` +
        '"results":['
      );
    },
    file({ diagnostics }) {
      let text = '';
      for (const diagnostic of diagnostics) {
        const { rule, severity, message, related } = diagnostic;
        const result = {
          ruleId: rule,
          ruleIndex: indexes.get(rule),
          kind: severity === 'hint' ? 'informational' : 'fail',
          level: levels[severity],
          message: { text: message },
          locations: [{ physicalLocation: physicalLocation(base, diagnostic) }],
          relatedLocations: related.map((place, id) => ({
            id: id + 1,
            physicalLocation: physicalLocation(base, place),
            message: { text: place.message },
          })),
        };
        text += `${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`;
      }
      return text;
    },
    end: (summary) => `\n],"invocations":[${JSON.stringify(invocation(summary))}]}]}\n`,
  };
}

function descriptor(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.what} ${rule.why}` },
    help: { text: rule.fix },
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function physicalLocation(base: string, { absolute, range }: ReportedPlace) {
  const relative = relativeTo(base, absolute);
  const artifactLocation =
    relative === undefined
      ? { uri: uriOf(absolute) }
      : { uri: relative.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
  return { artifactLocation, region: region(range) };
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function invocation({ failures, exitStatus }: Summary) {
  return {
    executionSuccessful: failures.length === 0,
    exitCode: exitStatus,
    toolExecutionNotifications: failures.map(({ path, reason }) => ({
      level: 'error',
      message: { text: `${path}: ${reason}` },
    })),
  };
}
