// The rules as the settings offer them: `contributes.configuration` of package.json is made from the catalogue.
import type { Rule } from '../server/src/rules';

const levels = ['error', 'warning', 'information', 'hint', 'off'];

/** The JSON schema of the setting `netmapInf.rules`: a property for each rule, and nothing else. */
export function ruleSettings(rules: readonly Rule[]): Record<string, unknown> {
  return {
    type: 'object',
    scope: 'resource',
    markdownDescription:
      'Severity by rule id, or `off`. Each rule has a page in [docs/rules](https://github.com/netmap-inf/netmap-inf/blob/main/docs/rules/README.md).',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, title }) => [id, { type: 'string', enum: levels, description: `${title}.` }]),
    ),
  };
}
