import { readFileSync } from 'node:fs';
import { decode } from '../encoding';
import { type ReaderName, type Reading, readAs } from '../syntax/readers';
import { loadCodePage } from './code-page';
import { reasonOf, withSlashes } from './disk';

export interface ParseOptions {
  readonly path: string;
  readonly reader: ReaderName;
  readonly expand: boolean;
  /** The code page of a file without a byte order mark; undefined where it is to be guessed. */
  readonly codePage: number | undefined;
}

/** Where the command writes to. */
export interface ParseStreams {
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

/**
 * The directories of a machine with Windows in C:\WINDOWS, for dirids in values. What depends on more than that is not
 * among them and stays as it is written. Source: install/using-dirids.
 */
const directories: ReadonlyMap<number, string> = new Map([
  [10, 'C:\\WINDOWS'],
  [11, 'C:\\WINDOWS\\system32'],
  [12, 'C:\\WINDOWS\\system32\\drivers'],
  [17, 'C:\\WINDOWS\\inf'],
  [24, 'C:\\'],
  [30, 'C:\\'],
  [50, 'C:\\WINDOWS\\system'],
]);

/**
 * Prints what a reader of Windows makes of a file, as the JSON of the public contract. A file that the reader refuses
 * is no failure of ours: the error is part of the answer.
 *
 * @returns the exit status: 0, or 2 where the file could not be read.
 */
export async function parse(options: ParseOptions, streams: ParseStreams): Promise<number> {
  const { path, reader, expand } = options;
  const codePage = await loadCodePage(options.codePage);
  let text: string;
  try {
    text = decode(readFileSync(path), codePage).text;
  } catch (error) {
    await streams.err(`netmap-inf: ${withSlashes(path)}: ${reasonOf(error)}\n`);
    return 2;
  }
  for (const part of json(readAs(reader, text, { expand, directories }))) await streams.out(part);
  return 0;
}

/** A reading as JSON, a line of text for each of its lines, so that readings can be compared and searched. */
function* json({ error, sections }: Reading): Generator<string> {
  yield `{"error":${JSON.stringify(error)},"sections":[`;
  for (const [index, { name, lines }] of sections.entries()) {
    const content = lines.map((line) => `\n${JSON.stringify(line)}`).join(',');
    yield `${index === 0 ? '' : ','}\n{"name":${JSON.stringify(name)},"lines":[${content}]}`;
  }
  yield '\n]}\n';
}
