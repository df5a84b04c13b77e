import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI, Utils } from 'vscode-uri';
import type { Editor } from '../../client/src/lent-files';

/** What the editor was asked, and the path that was meant. */
export type Question = readonly ['stat' | 'readDirectory' | 'readFile', string];

const [file, folder, link] = [1, 2, 64];

/**
 * The file system of an editor on a real disk. Like the one of VS Code it tells links from what they lead to only by
 * one bit of a type, follows them everywhere else, and searches through them.
 */
export class DiskEditor implements Editor {
  readonly questions: Question[] = [];
  readonly open: string[] = [];

  constructor(private readonly root: string) {}

  folders(): string[] {
    return [String(URI.file(this.root))];
  }

  documents(): string[] {
    return this.open;
  }

  async findFiles(pattern: string, most: number): Promise<string[]> {
    const endings = pattern.slice(pattern.indexOf('{') + 1, -1).split(',');
    const wanted = new RegExp(`\\.(${endings.join('|')})$`);
    const found: string[] = [];
    const walk = async (at: string, depth: number): Promise<void> => {
      for (const name of await readdir(at)) {
        const path = join(at, name);
        const info = await stat(path).catch(() => undefined);
        // Searching through a circle of links ends some time.
        if (info?.isDirectory() && depth < 6) await walk(path, depth + 1);
        if (info?.isFile() && wanted.test(name) && found.length < most) found.push(String(URI.file(path)));
      }
    };
    await walk(this.root, 0);
    return found;
  }

  join(uri: string, name: string): string {
    return String(Utils.joinPath(URI.parse(uri), name));
  }

  async stat(uri: string): Promise<{ type: number; size: number }> {
    const path = this.ask('stat', uri);
    const { size } = await stat(path);
    return { type: await typeOf(path), size };
  }

  async readDirectory(uri: string): Promise<[string, number][]> {
    const path = this.ask('readDirectory', uri);
    const names = await readdir(path);
    return Promise.all(
      names.map(async (name): Promise<[string, number]> => [name, await typeOf(join(path, name))]),
    );
  }

  readFile(uri: string): Promise<Uint8Array> {
    return readFile(this.ask('readFile', uri));
  }

  private ask(name: Question[0], uri: string): string {
    const path = URI.parse(uri).fsPath;
    this.questions.push([name, path]);
    return path;
  }
}

async function typeOf(path: string): Promise<number> {
  const isLink = (await lstat(path)).isSymbolicLink();
  const info = await stat(path).catch(() => undefined);
  return (isLink ? link : 0) | (info?.isFile() ? file : info?.isDirectory() ? folder : 0);
}
