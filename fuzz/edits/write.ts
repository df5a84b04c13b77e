import { Random } from '../random';
import { anywhere, someChange, somewhere, wordOf } from './changes';
import type { Material, Project } from './material';
import { hostileText, someLines } from './pieces';
import { type Change, changed, inverse, positionOf, replacement } from './plain';
import { type Ask, type Happening, type PlainFile, PlainWorkspace, type Step } from './steps';

/** How large the texts of a run are, and how closely it is looked at: small texts after each step. */
interface Size {
  /** Texts are kept below this length. */
  readonly most: number;
  /** How many notifications there are at most before all is undone. */
  readonly steps: number;
  /** Behind one of so many steps everything is compared. */
  readonly lookEvery: number;
  /** Behind one of so many of these every feature is asked. */
  readonly askEvery: number;
}

const sizes = {
  small: { most: 900, steps: 60, lookEvery: 1, askEvery: 3 },
  medium: { most: 6_000, steps: 80, lookEvery: 4, askEvery: 3 },
  large: { most: 80_000, steps: 60, lookEvery: 15, askEvery: 2 },
} satisfies Record<string, Size>;

const neighbours = [
  ...[
    'netmap.inf',
    'netupg.inf',
    'winnt.sif',
    'unattend.txt',
    'acme.inf',
    'x.inf',
    'oem.inf',
    'sysprep.inf',
    'txtsetup.sif',
  ],
  ...[
    'a/netmap.inf',
    'a/acme.inf',
    'a/x.inf',
    'upg/a/netmap.inf',
    'ACME.INF',
    'X.inf',
    'NetMap.inf',
    'autorun.inf',
  ],
  ...['x.dll', 'a/a.dll', 'y.dll', 'x.htm', 'b/c.txt'],
];

/** How often runs of each size are written: nearly all are small, so that many fit in a minute. */
const usualSizes = { small: 93, medium: 6, large: 1 };

/**
 * Writes the steps of one run: files are opened, edited, found and lost, and in the end everything is undone.
 *
 * @returns the same steps for the same seed, material and sizes.
 */
export function writeRun(
  seed: number,
  material: Material,
  sizesWanted: Readonly<Record<keyof typeof sizes, number>> = usualSizes,
): Step[] {
  return new Writer(new Random(seed), material, sizesWanted).write();
}

class Writer {
  private readonly plain = new PlainWorkspace();
  private readonly steps: Step[] = [];
  /** What brings everything back, the last thing first. */
  private readonly undoing: Happening[][] = [];
  private readonly size: Size;
  private readonly manyFiles: boolean;
  private looks = 0;

  constructor(
    private readonly random: Random,
    private readonly material: Material,
    sizesWanted: Readonly<Record<keyof typeof sizes, number>>,
  ) {
    this.size = sizes[random.weighted(sizesWanted)];
    this.manyFiles = random.chance(0.3);
  }

  write(): Step[] {
    const { random, size } = this;
    this.start();
    const before = this.plain.clone();
    for (let left = random.between(size.steps >> 1, size.steps); left > 0; left--) {
      if (this.manyFiles && random.chance(0.2)) this.happen();
      else if (random.chance(0.06)) this.type();
      else this.edit();
    }
    for (const steps of this.undoing.reverse()) for (const step of steps) this.add(step);
    const rest = this.steps.at(-1)!;
    this.steps[this.steps.length - 1] = { ...rest, look: true, asks: this.asks(2) };
    assertSame(before, this.plain);
    return this.steps;
  }

  private start(): void {
    const files = Object.entries(this.someProject());
    files.forEach(([file, text], at) => {
      if (at === 0 || this.random.chance(0.3)) this.add({ do: 'open', file, text });
      else if (this.manyFiles) this.add({ do: 'load', file, text });
    });
    if (!this.manyFiles) return;
    while (this.random.chance(0.5)) {
      this.add({ do: 'load', file: this.random.pick(neighbours), text: this.someText() });
    }
  }

  private someProject(): Project {
    const { random, material, size } = this;
    const kind = random.weighted({ small: 5, real: 2, lines: 3, hostile: 0.7 });
    switch (kind) {
      case 'small':
        return this.grown(random.pick(material.small));
      case 'real':
        return this.grown(random.pick(material.real));
      case 'lines':
        return { [random.pick(neighbours.slice(0, 9))]: someLines(random, material, size.most / 20) };
      case 'hostile':
        return { [random.pick(neighbours.slice(0, 9))]: hostileText(random, size.most / 3) };
    }
  }

  /** The project with its texts cut, or repeated, to the size of the run, the first file being any of them. */
  private grown(project: Project): Project {
    const { random, size } = this;
    const names = Object.keys(project);
    const first = random.pick(names);
    const others = names.filter((name) => name !== first && random.chance(size.most < 5000 ? 0.4 : 0.8));
    return Object.fromEntries([first, ...others].map((name) => [name, this.fitted(project[name]!)]));
  }

  private fitted(text: string): string {
    const { random, size } = this;
    if (text.length > size.most) {
      const from = text.lastIndexOf('\n', random.below(text.length - size.most)) + 1;
      return text.slice(from, from + size.most);
    }
    if (size.most < 5000 || random.chance(0.3)) return text;
    return text.repeat(Math.max(1, Math.floor(random.between(size.most / 4, size.most) / (text.length + 1))));
  }

  private someText(): string {
    const { random, material, size } = this;
    if (random.chance(0.5)) return someLines(random, material, Math.min(size.most, 3000) / 40);
    return this.fitted(random.pick(Object.values(random.pick(material.small))));
  }

  /** One notification with one change or several. */
  private edit(): void {
    const { random } = this;
    const open = this.plain.open();
    if (open.length === 0) {
      this.happen();
      return;
    }
    const file = random.pick(open);
    const count = random.chance(0.75) ? 1 : random.between(2, 4);
    let text = this.plain.file(file).text!;
    const changes: Change[] = [];
    while (changes.length < count) {
      const change = someChange(random, text, this.material, this.size.most);
      changes.push(change);
      text = changed(text, [change]);
    }
    this.change(file, changes);
  }

  /** A line that is typed in character for character, each in a notification of its own. */
  private type(): void {
    const { random } = this;
    const open = this.plain.open();
    if (open.length === 0) return;
    const file = random.pick(open);
    let at = random.between(0, this.plain.file(file).text!.length);
    const typed = [...someLines(random, this.material, 1)].slice(0, 25);
    for (const character of typed) {
      const text = this.plain.file(file).text!;
      this.change(file, [replacement(text, at, at, character)]);
      at += character.length;
    }
  }

  private change(file: string, changes: readonly Change[]): void {
    const undo = inverse(this.plain.file(file).text!, changes);
    this.undoing.push([{ do: 'change', file, changes: undo }]);
    this.add({ do: 'change', file, changes });
  }

  /** Something other than an edit: a file comes, goes, is opened or closed. */
  private happen(): void {
    const { random, plain } = this;
    const clients = plain.clients;
    const known = [...plain.files.keys()];
    const file = random.chance(0.6) && known.length > 0 ? random.pick(known) : random.pick(neighbours);
    const was = plain.file(file);
    const kind = random.weighted({ open: 4, close: 3, load: 5, note: 2, remove: 4, rename: 3, clients: 0.5 });
    if (kind === 'clients') {
      this.undoing.push([{ do: 'clients', ids: clients }]);
      this.add({ do: 'clients', ids: random.chance(0.3) ? [] : [wordOf(random, this.someText())] });
    } else if (kind === 'rename') {
      this.rename(file, was);
    } else {
      const text = was.text !== undefined && random.chance(0.5) ? this.near(was.text) : this.someText();
      this.add(kind === 'open' || kind === 'load' ? { do: kind, file, text } : { do: kind, file });
      this.undoing.push(plain.restore(file, was));
    }
  }

  private near(text: string): string {
    return changed(text, [someChange(this.random, text, this.material, this.size.most)]);
  }

  /** A file on disk gets another name; the server hears of both in either order. */
  private rename(file: string, was: PlainFile): void {
    const { random, plain } = this;
    const other = random.pick(neighbours);
    if (other === file) return;
    const wasOther = plain.file(other);
    const steps: Happening[] = [
      { do: 'remove', file },
      was.text === undefined ? { do: 'note', file: other } : { do: 'load', file: other, text: was.text },
    ];
    for (const step of random.chance(0.5) ? steps : steps.reverse()) this.add(step);
    this.undoing.push([...plain.restore(other, wasOther), ...plain.restore(file, was)]);
  }

  private add(step: Happening): void {
    this.plain.apply(step);
    const look = this.random.below(this.size.lookEvery) === 0;
    const ask = look && ++this.looks % this.size.askEvery === 0;
    this.steps.push({ ...step, ...(look && { look }), ...(ask && { asks: this.asks(1) }) });
  }

  private asks(count: number): Ask[] {
    const { random, plain } = this;
    const open = plain.open();
    if (open.length === 0) return [];
    return Array.from({ length: count }, () => {
      const file = random.pick(open);
      const text = plain.file(file).text!;
      const at = somewhere(random, text);
      const to = random.pick([
        at,
        at,
        somewhere(random, text),
        anywhere(random, text),
        positionOf(text, text.length),
      ]);
      return {
        file,
        at,
        to,
        newName: wordOf(random, text),
        ...(random.chance(0.08) && text.length < 3000 && { fixAll: true }),
      };
    });
  }
}

/** What is undone must be undone; else the fuzzer itself is wrong. */
function assertSame(before: PlainWorkspace, after: PlainWorkspace): void {
  const [was, is] = [before, after].map((plain) => JSON.stringify(plain.steps()));
  if (was !== is) throw new Error(`not undone:\n${was}\n${is}`);
}
