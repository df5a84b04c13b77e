import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { attempts } from './attempts';

/** Stands in every file outside. It must never come back from the server. */
export const marker = 'OutsideMarker';

const secret = `[Version]\nSignature="$Windows NT$"\nClass=NetClient\n[${marker}]\n${marker}=1\n`;

/**
 * A folder with a workspace `ws`, which holds the files of an upgrade that make all attempts, and a folder `outside`.
 */
export class Playground {
  /** Real paths. */
  readonly root: string;
  readonly ws: string;
  readonly outside: string;
  readonly up: string;

  constructor() {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'netmap-inf-paths-')));
    this.ws = join(this.root, 'ws');
    this.outside = join(this.root, 'outside');
    this.up = join(this.ws, 'up');
    this.writeOutside();
    this.writeInside();
    this.link();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** A name as the files write it. */
  nameOf({ name }: { name: string }): string {
    return name.replaceAll('{outside}', this.outside);
  }

  /** Whether a path is in the workspace when all links are followed. What is not there counts by its folder. */
  isInside(path: string): boolean {
    let real: string;
    try {
      real = realpathSync.native(path);
    } catch {
      if (dirname(path) === path) return false;
      return this.isInside(dirname(path));
    }
    return real === this.ws || real.startsWith(this.ws + sep);
  }

  private write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  private writeOutside(): void {
    for (const folder of ['outside', 'outside/folder', 'outside/up', 'outside/inner']) {
      for (const name of ['secret.inf', 'netmap.inf', 'netupg.inf', 'good.inf', 'winnt.sif']) {
        this.write(`${folder}/${name}`, secret);
      }
      this.write(`${folder}/secret.dll`, marker);
    }
  }

  private writeInside(): void {
    const files = filesWith(attempts.map((attempt) => this.nameOf(attempt)));
    for (const [name, text] of Object.entries(files)) this.write(`ws/up/${name}`, text);
    this.write('ws/up/good.inf', '[Version]\nSignature="$Windows NT$"\nClass=NetService\n');
    this.write('ws/up/good.dll', '');
    this.write('ws/up/sub/netmap.inf', '[OemNetServices]\n');
    this.write('ws/up/folder.inf/secret.txt', '');
    this.write('ws/up/inner/a.txt', '');
    this.write('ws/deep/er/real.inf', '[Version]\n');
  }

  private link(): void {
    const links: Record<string, string> = {
      'link.inf': '../../outside/secret.inf',
      'link.dll': '../../outside/secret.dll',
      'absolute.inf': join(this.outside, 'secret.inf'),
      'chain.inf': 'link.inf',
      'through.inf': 'linked/secret.inf',
      // Read as text this leads to good.inf beside it; the system goes outside first and back from there.
      'trick.inf': 'linkedsub/../good.inf',
      linkedsub: '../../outside/folder',
      'loop.inf': 'loop.inf',
      'ring.inf': 'ring2.inf',
      'ring2.inf': 'ring.inf',
      'broken.inf': 'nowhere.inf',
      'server.inf': '//server.invalid/share/secret.inf',
      'device.inf': '/dev/zero',
      'topipe.inf': 'pipe.inf',
      'linkedfolder.inf': '../../outside/folder',
      linked: '../../outside',
      circle: '.',
      'inner/netmap.inf': '../../../outside/netmap.inf',
      'inner/netupg.inf': join(this.outside, 'netupg.inf'),
      'inner/winnt.sif': '../linked/winnt.sif',
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(this.up, name));
    // Where the system has no pipes on disk, the name is that of no file.
    spawnSync('mkfifo', [join(this.up, 'pipe.inf')]);
  }
}

/** Names that are spelled with strings instead of being written out. */
const strings = String.raw`[Strings]
up = "..\.."
whole = "..\..\outside\secret.inf"
half = "..\..\outside\sec"
otherhalf = "ret.inf"
server = "\\server\share"
`;

/**
 * The files of an upgrade that name all of these wherever a file or a folder can be named, each on a line of its own,
 * and `good.inf` and `good.dll` in the same places.
 */
export function filesWith(names: readonly string[]): Record<string, string> {
  const quoted = ['good.inf', 'good.dll', ...names].map((name) => `"${name.replaceAll('"', '""')}"`);
  const lines = (line: (name: string, at: number) => string) => quoted.map(line).join('');
  const signed = '[Version]\nSignature = "$Windows NT$"\n';
  return {
    'netmap.inf':
      `${signed}[OemNetServices]\n${lines((_, at) => `N${at} = new${at}\n`)}` +
      `[OemUpgradeSupport]\n${lines((name, at) => `new${at} = ${name}, ${name}\n`)}` +
      `[OemUpgradeHelpFiles]\n${lines((name, at) => `new${at} = ${name}\n`)}${strings}`,
    'netupg.inf': `${signed}[OemNetUpgradeDirs]\nsub\n${lines((name) => `${name}\n`)}${strings}`,
    'winnt.sif':
      `[NetServices]\n${lines((_, at) => `new${at} = params.new${at}\n`)}` +
      lines(
        (name, at) =>
          `[params.new${at}]\nInfID = new${at}\nOemSection = oem${at}\nOemDllToLoad = ${name}\n` +
          `[oem${at}]\nInfToRunBeforeInstall = ${name}, Run\nInfToRunAfterInstall = ${name}, Run\n`,
      ) +
      strings,
    'driver.inf':
      `${signed}LayoutFile = ${quoted.join(', ')}\n${lines((name) => `CatalogFile = ${name}\n`)}` +
      `[DefaultInstall]\n${lines((name) => `Include = ${name}\nNeeds = ${name}\nCopyFiles = @${name.slice(1, -1)}\nCopyINF = ${name}\n`)}` +
      `[SourceDisksNames]\n${lines((name, at) => `${at} = ${name},${name},,${name}\n`)}` +
      `[SourceDisksFiles]\n${lines((name, at) => `${name} = ${at},${name}\n`)}${strings}`,
  };
}
