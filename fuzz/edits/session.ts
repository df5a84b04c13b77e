import { LiveDiagnostics } from '../../server/src/features/diagnostics';
import { Workspace } from '../../server/src/model';
import { OpenDocuments } from '../../server/src/protocol/documents';
import { RuleEngine, rules } from '../../server/src/rules';
import { type Asked, asShown } from './answers';
import type { Happening, PlainWorkspace } from './steps';

/** The same object all the time, as long as nobody sets anything. */
const levels = {};

/** The folder in which the files of a run stand. */
const root = 'test:/project';

export function uriOf(file: string): string {
  return `${root}/${file}`;
}

/** The language server without its connection: what it holds, and what an editor was last shown. */
export class Session implements Asked {
  readonly workspace = new Workspace();
  readonly engine = new RuleEngine(this.workspace, rules, { clientIds: [] });
  readonly documents = new OpenDocuments(this.workspace, this.engine);
  /** The diagnostics of each open file that were published last. */
  readonly shown = new Map<string, unknown[]>();
  private readonly live = new LiveDiagnostics(this.workspace, this.engine);
  private version = 0;

  apply(step: Happening): void {
    this.handle(step);
    this.publish();
  }

  private handle(step: Happening): void {
    if (step.do === 'clients') {
      this.engine.settings = { clientIds: step.ids };
      return;
    }
    const uri = uriOf(step.file);
    switch (step.do) {
      case 'open':
        this.documents.open(uri, uri, ++this.version, step.text);
        break;
      case 'change':
        this.documents.change(uri, ++this.version, [...step.changes]);
        break;
      case 'close':
        this.documents.close(uri);
        this.shown.delete(uri);
        this.live.forget(uri);
        break;
      case 'note':
        this.workspace.noteFile(uri);
        break;
      case 'load':
        this.workspace.loadFile(uri, step.text);
        break;
      case 'remove':
        this.workspace.removeFile(uri);
        break;
    }
  }

  /** As the server does it: only what the engine takes for stale is told again, and now and then bit by bit. */
  private publish(): void {
    for (const uri of [...this.engine.staleFiles()]) {
      if (this.documents.get(uri) === undefined) continue;
      let left = this.version % 7;
      if (!this.engine.check(uri, () => left-- > 0) && !this.shown.has(uri)) {
        this.live.worst(uri, levels, Number.POSITIVE_INFINITY, true);
      }
      const { shown } = this.live.worst(uri, levels, Number.POSITIVE_INFINITY);
      this.shown.set(uri, asShown(shown));
    }
  }
}

/** A server that has read these files just now and seen none of their history. */
export function freshSession(plain: PlainWorkspace): Session {
  const session = new Session();
  for (const step of plain.steps()) session.apply(step);
  return session;
}
