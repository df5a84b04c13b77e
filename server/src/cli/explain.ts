import { pageLabel, pageUrl } from '../language/pages';
import { type Rule, rules } from '../rules';
import { ruleUrl } from '../rules/docs-url';
import type { Example } from '../rules/rule';
import { visible } from '../rules/visible';
import type { Paint } from './colours';

const width = 100;

/** Everything there is to say about a rule, for a terminal. */
export function explanation(rule: Rule, paint: Paint): string {
  const parts = [
    `${paint('bold', rule.id)} (${rule.severity}${rule.optional ? ', off by default' : ''}; ${rule.dialects.join(', ')})\n${wrap(rule.title, '')}`,
    titled('What is wrong', wrap(rule.what, '  '), paint),
    titled('Why it matters', wrap(rule.why, '  '), paint),
    titled('What to do', wrap(rule.fix, '  '), paint),
    titled('Wrong', example(rule.bad), paint),
    titled('Right', example(rule.good), paint),
    titled('Sources', sources(rule), paint),
    titled('More', `  ${ruleUrl(rule.id)}\n`, paint),
  ];
  return parts.join('\n');
}

/** All rules with their severities, one a line. */
export function ruleList(): string {
  const longest = Math.max(...rules.map((rule) => rule.id.length));
  return rules
    .map(
      (rule) => `${rule.id.padEnd(longest)}  ${rule.severity.padEnd('information'.length)}  ${rule.title}\n`,
    )
    .join('');
}

function titled(title: string, text: string, paint: Paint): string {
  return `${paint('bold', title)}\n${text}`;
}

function sources(rule: Rule): string {
  const pages = rule.pages.map((page) => `  ${pageUrl(page) ?? pageLabel(page)}\n`);
  const codes = rule.infVerif ?? [];
  const infVerif = codes.length === 0 ? '' : `  InfVerif ${codes.join(', ')}\n`;
  return pages.join('') + infVerif;
}

function example(files: Example): string {
  if (typeof files === 'string') return indented(files);
  return Object.entries(files)
    .map(([name, text]) => `  -- ${name} --\n${indented(text)}`)
    .join('');
}

function indented(text: string): string {
  return visible(text)
    .replace(/\n$/, '')
    .replace(/^(?=.)/gm, '    ')
    .concat('\n');
}

/** Breaks a text into lines. Words that are longer than a line stay whole. */
function wrap(text: string, indent: string): string {
  let wrapped = '';
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      wrapped += `${line}\n`;
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return `${wrapped}${line}\n`;
}
