import { FileView } from '../../server/src/rules/context';
import type { Rule } from '../../server/src/rules/rule';
import { Row } from '../../server/src/syntax/row';
import { type Numbers, playText } from './play';
import type { GrownText } from './texts';

/**
 * Counts what rules look at: facts and sections about a name, rows and runs of rows, names, files. What is looked at
 * again and again shows in that as in time, but the same on every machine, and in small texts.
 */

let looks = 0;

/** Lists that count who looks at their items; one for each list, as rules remember things with them. */
const counting = new WeakMap<object, object>();

function countItems<T extends object>(list: T): T {
  let counted = counting.get(list);
  if (counted === undefined) {
    counted = new Proxy(list, {
      get(target, key, self) {
        if (typeof key === 'string' && /^\d/.test(key)) looks++;
        return Reflect.get(target, key, self);
      },
    });
    counting.set(list, counted);
    counting.set(counted, counted);
  }
  return counted as T;
}

type Method = (this: FileView, ...of: never[]) => unknown;
type Views = Record<string, Method>;

/** Lets views and rows count for as long as something is played. */
function whileCounting<T>(work: () => T): T {
  const views = FileView.prototype as unknown as Views;
  const before = Object.getOwnPropertyDescriptors(FileView.prototype);
  const entry = Object.getOwnPropertyDescriptor(Row.prototype, 'entry')!;
  const around = (names: readonly string[], counted: (method: Method) => Method) => {
    for (const name of names) views[name] = counted(views[name]!);
  };
  around(
    ['facts', 'definitions', 'sections'],
    (method) =>
      function (...of) {
        looks++;
        return countItems(method.apply(this, of) as object);
      },
  );
  around(
    ['sectionNames', 'names', 'everywhere', 'filesBeside', 'rowsOf'],
    (method) =>
      function (...of) {
        const list = method.apply(this, of) as readonly unknown[];
        looks += 1 + list.length;
        return list;
      },
  );
  around(
    ['entries', 'parts'],
    (method) =>
      function* (this: FileView, ...of) {
        for (const item of method.apply(this, of) as Iterable<unknown>) {
          looks++;
          yield item;
        }
      },
  );
  const { someFact } = FileView.prototype;
  FileView.prototype.someFact = function (symbol, name, passes) {
    return someFact.call(this, symbol, name, (fact) => {
      looks++;
      return passes(fact);
    });
  };
  Object.defineProperty(Row.prototype, 'entry', {
    configurable: true,
    get(this: Row) {
      looks++;
      return entry.get!.call(this);
    },
  });
  try {
    return work();
  } finally {
    Object.defineProperties(FileView.prototype, before);
    Object.defineProperty(Row.prototype, 'entry', entry);
  }
}

/** How much each rule looks at, at the first check and behind keystrokes. */
export function looksOf(text: GrownText, grown: string, rules: readonly Rule[]): Numbers {
  return whileCounting(() => playText(text, grown, rules, () => looks, 'rules alone'));
}
