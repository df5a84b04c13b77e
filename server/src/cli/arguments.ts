import { parseArgs } from 'node:util';
import { largestChecked } from '../features/diagnostics';
import type { RuleLevel, RuleLevels } from '../rules';
import { nearest } from '../rules/nearest';
import { readerNames } from '../syntax/readers';
import { readCodePage } from './code-page';
import type { ParseOptions } from './parse';
import { type Format, formats } from './reporters';
import { ruleNamed } from './rule-names';
import { UsageError } from './usage-error';

/** What a command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly of: (typeof commands)[number] | undefined }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  /** Without a rule, the list of all rules. */
  | { readonly name: 'explain'; readonly rule: string | undefined }
  | ({ readonly name: 'check' } & CheckOptions)
  | ({ readonly name: 'parse' } & ParseOptions);

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly levels: RuleLevels;
  /** Larger files are not checked, in MiB. */
  readonly maxFileSize: number;
  /** The code page of files without a byte order mark; undefined where it is to be guessed. */
  readonly codePage: number | undefined;
}

const commands = ['check', 'explain', 'parse', 'lsp'] as const;
const levels: readonly RuleLevel[] = ['error', 'warning', 'information', 'hint', 'off'];
const help = { type: 'boolean', short: 'h' } as const;

/**
 * Reads the arguments, without the names of node and of the program.
 *
 * @throws UsageError
 */
export function readArguments(all: readonly string[]): Command {
  const [first, ...rest] = all;
  if (first === '--version' || first === '-V') return { name: 'version' };
  if (first === undefined) throw new UsageError('A command is missing.');
  if (first === '--help' || first === '-h') return { name: 'help', of: undefined };
  if (first === 'help') return { name: 'help', of: commands.find((name) => name === rest[0]) };
  switch (first) {
    case 'check':
      return readCheck(rest);
    case 'explain':
      return readExplain(rest);
    case 'parse':
      return readParse(rest);
    case 'lsp':
      return readLsp(rest);
    default:
      throw new UsageError(unknown(first.startsWith('-') ? 'option' : 'command', first, commands));
  }
}

function readCheck(args: string[]): Command {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      fix: { type: 'boolean' },
      rule: { type: 'string', multiple: true },
      'max-file-size': { type: 'string' },
      'code-page': { type: 'string' },
      help,
    },
  });
  if (values.help) return { name: 'help', of: 'check' };
  const format = formats.find((each) => each === (values.format ?? 'text'));
  if (format === undefined) throw new UsageError(unknown('format', values.format!, formats));
  if (positionals.length === 0) throw new UsageError('Which files or folders should be checked?');
  const byRule = Object.fromEntries((values.rule ?? []).map(readLevel));
  const maxFileSize = readSize(values['max-file-size']);
  const codePage = readCodePage(values['code-page']);
  const fix = values.fix === true;
  return { name: 'check', paths: positionals, format, fix, levels: byRule, maxFileSize, codePage };
}

function readSize(option: string | undefined): number {
  if (option === undefined) return largestChecked;
  const size = Number(option);
  if (option.trim() === '' || !Number.isFinite(size) || size <= 0) {
    throw new UsageError(`--max-file-size ${option}: write a number of MiB.`);
  }
  return size;
}

function readLevel(option: string): [string, RuleLevel] {
  const [id, name] = option.split('=', 2);
  if (id === undefined || name === undefined) {
    throw new UsageError(`--rule ${option}: write the rule, an equals sign and its severity: RULE=off.`);
  }
  const level = levels.find((each) => each === name);
  if (level === undefined) throw new UsageError(unknown('severity', name, levels));
  return [ruleNamed(id).id, level];
}

function readExplain(args: string[]): Command {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { list: { type: 'boolean' }, help },
  });
  if (values.help) return { name: 'help', of: 'explain' };
  if (positionals.length > 1) throw new UsageError('One rule at a time can be explained.');
  return { name: 'explain', rule: values.list ? undefined : positionals[0] };
}

function readParse(args: string[]): Command {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: {
      reader: { type: 'string' },
      expand: { type: 'boolean' },
      'code-page': { type: 'string' },
      help,
    },
  });
  if (values.help) return { name: 'help', of: 'parse' };
  const reader = readerNames.find((each) => each === (values.reader ?? 'setupapi'));
  if (reader === undefined) throw new UsageError(unknown('reader', values.reader!, readerNames));
  const [path] = positionals;
  if (path === undefined) throw new UsageError('Which file should be read?');
  if (positionals.length > 1) throw new UsageError('One file at a time can be read.');
  const codePage = readCodePage(values['code-page']);
  return { name: 'parse', path, reader, expand: values.expand === true, codePage };
}

function readLsp(args: string[]): Command {
  const { values } = parse({
    args,
    // Editors pass their process id, with which the server notices that they are gone.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' }, help },
  });
  if (values.help) return { name: 'help', of: 'lsp' };
  if (!values.stdio) throw new UsageError('The server talks on standard input and output only: say --stdio.');
  return { name: 'lsp' };
}

/** parseArgs, with its errors turned into ours. Its messages are written for people. */
const parse: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    if (
      error instanceof TypeError &&
      String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
    ) {
      throw new UsageError(error.message);
    }
    throw error;
  }
};

function unknown(what: string, given: string, known: readonly string[]): string {
  const near = known.find((each) => given !== '' && each.startsWith(given)) ?? nearest(given, known);
  const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`;
  return `Unknown ${what} "${given}". ${hint}`;
}
