import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { StdioClient } from '../support/stdio-client';
import { noting } from './calls';
import type { Playground } from './playground';

/** A place in a document, and where the server says that it leads. */
export interface Lead {
  readonly document: string;
  /** What stands at the place, as the document writes it. */
  readonly text: string;
  readonly target: string;
}

interface Range {
  readonly start: { line: number; character: number };
  readonly end: { line: number; character: number };
}

/** The documents that make the attempts. */
export const documents = ['netmap.inf', 'netupg.inf', 'winnt.sif', 'driver.inf'] as const;

/** The built server with the workspace open, its documents included. */
export class Session {
  readonly client: StdioClient;
  /** Every message that came from the server, as JSON. */
  readonly received: string[] = [];
  private readonly texts = new Map<string, string[]>();

  /** @param notes the file in which the server notes how it touches the file system. */
  constructor(
    private readonly playground: Playground,
    notes: string,
  ) {
    this.client = new StdioClient([...noting(notes), 'dist/cli.js', 'lsp', '--stdio']);
    this.client.process.stdout!.on('data', (data) => this.received.push(String(data)));
  }

  async start(initializationOptions: unknown = {}): Promise<void> {
    const folder = { uri: String(URI.file(this.playground.ws)), name: 'ws' };
    await this.client.initialize({ workspaceFolders: [folder], initializationOptions });
    for (const name of documents) {
      const text = readFileSync(join(this.playground.up, name), 'utf8');
      this.texts.set(name, text.split('\n'));
      await this.client.open(this.uri(name), text, 1, name.endsWith('.sif') ? 'answerfile' : 'inf');
    }
  }

  uri(name: string): string {
    return String(URI.file(join(this.playground.up, name)));
  }

  /** Waits until the server has nothing left to read: until `good.inf` leads to its file, and then a little more. */
  async settle(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const links = await this.links('netmap.inf');
      if (links.some(({ target }) => target === this.uri('good.inf'))) break;
      await pause(20);
    }
    for (let before = -1; before !== this.received.length; ) {
      before = this.received.length;
      await pause(100);
      await this.links('netmap.inf');
      // The answer itself is one message.
      before += before === this.received.length - 1 ? 1 : 0;
    }
  }

  /** All document links of a document. */
  async links(document: string): Promise<Lead[]> {
    const links = await this.client.request<{ range: Range; target?: string }[] | null>(
      'textDocument/documentLink',
      { textDocument: { uri: this.uri(document) } },
    );
    return (links ?? []).map(({ range, target }) => ({
      document,
      text: this.textAt(document, range),
      target: target ?? '',
    }));
  }

  /** Where each quoted name of a document leads, by the definition of it. */
  async definitions(document: string): Promise<Lead[]> {
    const found: Lead[] = [];
    for (const [line, text] of this.texts.get(document)!.entries()) {
      const open = text.indexOf('"');
      if (open < 0) continue;
      const answer = await this.client.request<unknown>('textDocument/definition', {
        textDocument: { uri: this.uri(document) },
        position: { line, character: open + 1 },
      });
      for (const { uri, targetUri } of locations(answer)) {
        found.push({ document, text, target: uri ?? targetUri ?? '' });
      }
    }
    return found;
  }

  private textAt(document: string, { start, end }: Range): string {
    return this.texts.get(document)![start.line]!.slice(start.character, end.character);
  }
}

function locations(answer: unknown): { uri?: string; targetUri?: string }[] {
  return answer === null ? [] : Array.isArray(answer) ? answer : [answer as { uri: string }];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
