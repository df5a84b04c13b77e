import { gather } from '../edits/material';
import { Client, ProtocolFailure } from './client';
import { liveOnce } from './life';

/** What a fuzzing session of the protocol is asked for. */
export interface ProtocolOptions {
  readonly seed: number;
  readonly messages: number;
  readonly finds: number;
  /** The command line of the server, without Node itself. */
  readonly server: readonly string[];
}

/** So many messages each server gets before it is ended. */
const messagesOfLife = 5000;

/**
 * Lets one server after the other live with one seed after the other, prints each failure, and at last opens and
 * closes many documents.
 *
 * @returns how many failures there were.
 */
export async function fuzzProtocol({ seed, messages, finds, server }: ProtocolOptions): Promise<number> {
  const material = gather(false);
  const failed: number[] = [];
  const began = performance.now();
  let sent = 0;
  let lives = 0;
  for (let next = seed; sent < messages && failed.length < finds; next++) {
    lives++;
    try {
      // Short lives among the long ones: what happens at the ends is worth as much.
      sent += await liveOnce({
        seed: next,
        messages: next % 2 === 0 ? 60 : messagesOfLife,
        material,
        server,
      });
    } catch (error) {
      if (!(error instanceof ProtocolFailure)) throw error;
      failed.push(next);
      console.log(`\nseed ${next}: ${error.message}`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${lives} servers, ${sent} messages, ${Math.round(sent / seconds)} messages/s, ${failed.length} failures`,
  );
  const { first, last } = await openAndClose(server, 10_000);
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  console.log(
    `10000 documents opened and closed: ${mebibytes(first)} MiB after 2000, ${mebibytes(last)} MiB at the end`,
  );
  if (last > first + leastLeak) {
    console.log('The server keeps what was closed.');
    failed.push(0);
  }
  return failed.length;
}

/** Garbage that waits for its collector comes and goes by less than this. */
const leastLeak = 64 * 2 ** 20;

/** Opens documents of 20 KB, each of another name in another folder, changes and closes each. @returns the memory held. */
export async function openAndClose(
  server: readonly string[],
  count: number,
): Promise<{ first: number; last: number }> {
  const client = new Client(server);
  try {
    await client.result('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    const rows = Array.from({ length: 400 }, (_, at) => `key${at} = some.value.${at}, "and more of it"\n`);
    const text = `[OemNetServices]\n${rows.join('')}`;
    let first = 0;
    for (let at = 1; at <= count; at++) {
      const uri = `file:///leak/${at}/file${at}.inf`;
      const textDocument = { uri, version: 1 };
      client.notify('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'inf', text: `; ${at}\n${text}` },
      });
      client.notify('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: `${text}; ${at}\n` }],
      });
      client.notify('textDocument/didClose', { textDocument: { uri } });
      if (at % 50 !== 0) continue;
      const symbols = await client.result('textDocument/documentSymbol', { textDocument: { uri } });
      if (symbols !== null) throw new ProtocolFailure(`${uri} is closed and answers`);
      if (at === Math.floor(count / 5)) first = client.wire.memory() ?? 0;
    }
    return { first, last: client.wire.memory() ?? 0 };
  } finally {
    client.wire.kill();
  }
}
