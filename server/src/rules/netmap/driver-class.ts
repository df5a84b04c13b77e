import { netmapSectionForClass, setupClass } from '../../language/components';
import { type Fact, lastComponent } from '../../model';
import type { Tree } from '../../syntax';
import type { FileView } from '../context';
import { PostIds } from './post-ids';

/** What the INF that installs a component says of its class. */
export interface DriverClass {
  /** The INF's name as [OemUpgradeSupport] writes it, without a path. */
  readonly inf: string;
  /** The INF. */
  readonly view: FileView;
  /** The row `Class = …`. */
  readonly fact: Fact;
  /** The class as Microsoft writes it. */
  readonly name: string;
  /** The section of netmap.inf for components of that class. */
  readonly section: string;
}

/** So many rows of one ID are looked at. There should be one. */
const mostRows = 20;

/**
 * The network class of the component with a post-upgrade ID, by the INF that [OemUpgradeSupport] names for the ID
 * and that stands beside the file.
 *
 * @returns undefined where the INF is not there, Windows would not read it, or it has no class or several; also for
 * classes of which no page says where they belong.
 */
export function driverClass(view: FileView, postId: string): DriverClass | undefined {
  for (const { row } of PostIds.of(view).support(postId).slice(0, mostRows)) {
    const path = row.entry!.fields[1]?.value ?? '';
    if (path === '' || path.includes('%')) continue;
    const inf = lastComponent(path);
    const other = view.beside(inf);
    if (other === undefined) return undefined;
    const classes = other.names('class', 1);
    const facts = classes.length === 1 ? other.facts('class', classes[0]!) : [];
    const fact = facts.find(({ usage }) => usage === 'definition');
    const section = fact && netmapSectionForClass(fact.name);
    if (section === undefined || !canBeRead(other)) return undefined;
    return { inf, view: other, fact: fact!, name: setupClass(fact!.name)?.class ?? fact!.name, section };
  }
  return undefined;
}

/** Whether the reader of Windows opens the file: all its headers are closed. */
export function canBeRead(view: FileView): boolean {
  return view.once('all headers are closed', (all) => {
    all.sectionNames();
    const { tree } = all.model;
    let readable = readableTrees.get(tree);
    if (readable === undefined) {
      readable = [...tree.sections].every(
        ({ header }) => header === undefined || header.header!.close !== undefined,
      );
      readableTrees.set(tree, readable);
    }
    return readable;
  });
}

const readableTrees = new WeakMap<Tree, boolean>();
