import type { Position } from '../../server/src/syntax';
import { type Change, changed } from './plain';

/**
 * What happens to a workspace, one step after the other, as plain data: a run can be printed, kept as a test and
 * played again. Files are named by their path below the workspace folder.
 */
export type Step = Happening & {
  /** Whether everything that the workspace says is held against a fresh one behind the step. */
  readonly look?: boolean;
  /** Where every feature is asked behind the step, and held against a fresh workspace. */
  readonly asks?: readonly Ask[];
};

export type Happening =
  /** The editor opens a file, which may be open already. */
  | { readonly do: 'open'; readonly file: string; readonly text: string }
  /** The editor changes an open file. */
  | { readonly do: 'change'; readonly file: string; readonly changes: readonly Change[] }
  | { readonly do: 'close'; readonly file: string }
  /** A file is found on disk. */
  | { readonly do: 'note'; readonly file: string }
  /** A file on disk is read. */
  | { readonly do: 'load'; readonly file: string; readonly text: string }
  /** A file goes from disk. */
  | { readonly do: 'remove'; readonly file: string }
  /** The IDs that are known to be clients are set. */
  | { readonly do: 'clients'; readonly ids: readonly string[] };

/** A place that every feature is asked about. */
export interface Ask {
  readonly file: string;
  readonly at: Position;
  /** The other end of the range for which code actions are wanted. */
  readonly to: Position;
  /** What is to be renamed gets this name. */
  readonly newName: string;
  /** Whether the edits of "fix all" are asked for, which costs more than all the rest. */
  readonly fixAll?: boolean;
}

/** What is known of a file. */
export interface PlainFile {
  readonly onDisk: boolean;
  readonly open: boolean;
  /** What the server has seen of it last; undefined where it was never read. */
  readonly text: string | undefined;
}

/** The files of a workspace as plain texts, with what the server's `Workspace` promises of each happening. */
export class PlainWorkspace {
  readonly files = new Map<string, PlainFile>();
  clients: readonly string[] = [];

  file(name: string): PlainFile {
    return this.files.get(name) ?? { onDisk: false, open: false, text: undefined };
  }

  /** The names of the open files. */
  open(): string[] {
    return [...this.files].filter(([, { open }]) => open).map(([name]) => name);
  }

  apply(step: Happening): void {
    if (step.do === 'clients') {
      this.clients = step.ids;
      return;
    }
    const next = afterHappening(this.file(step.file), step);
    if (next === undefined) this.files.delete(step.file);
    else this.files.set(step.file, next);
  }

  /** The steps that bring a file back to what it was. */
  restore(name: string, was: PlainFile): Happening[] {
    const { onDisk, open } = this.file(name);
    const steps: Happening[] = [];
    // A file that is not open has to be forgotten before it is found again as it was.
    if (open) steps.push({ do: 'close', file: name });
    if (onDisk) steps.push({ do: 'remove', file: name });
    const { text } = was;
    if (was.onDisk) {
      // What an open file has said on disk is not known any longer, and does not count.
      const loaded = text !== undefined && !was.open;
      steps.push(loaded ? { do: 'load', file: name, text } : { do: 'note', file: name });
    }
    if (was.open) steps.push({ do: 'open', file: name, text: text! });
    return steps;
  }

  clone(): PlainWorkspace {
    const clone = new PlainWorkspace();
    for (const [name, file] of this.files) clone.files.set(name, file);
    clone.clients = this.clients;
    return clone;
  }

  /** The steps that make this workspace of an empty one. */
  steps(): Happening[] {
    const steps: Happening[] = this.clients.length > 0 ? [{ do: 'clients', ids: this.clients }] : [];
    const names = [...this.files.keys()].sort();
    return steps.concat(names.flatMap((name) => new PlainWorkspace().restore(name, this.file(name))));
  }
}

/** What a file is after something happened to it; undefined where nothing is left of it. */
function afterHappening(was: PlainFile, step: Exclude<Happening, { do: 'clients' }>): PlainFile | undefined {
  switch (step.do) {
    case 'open':
      return { ...was, open: true, text: step.text };
    case 'change':
      return was.open ? { ...was, text: changed(was.text!, step.changes) } : kept(was);
    case 'close':
      return was.onDisk ? { ...was, open: false } : undefined;
    case 'note':
      return { ...was, onDisk: true };
    case 'load':
      return { ...was, onDisk: true, text: was.open ? was.text : step.text };
    case 'remove':
      return was.open ? { ...was, onDisk: false } : undefined;
  }
}

function kept(file: PlainFile): PlainFile | undefined {
  return file.onDisk || file.open ? file : undefined;
}
