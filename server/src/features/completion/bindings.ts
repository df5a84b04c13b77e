import { classOfAnswerFileSection, components } from '../../language/components';
import type { Cursor } from './cursor';
import { byLabel, type Offer } from './item';

/** The parts of a binding path in their order. Source: technet cc772872. */
const order = ['NetClient', 'NetService', 'NetTrans', 'Net'];

/**
 * The names that can stand in a binding path: components and adapters that the file lists, then the others that come
 * with Windows. Those that come next in the order of the path are first.
 */
export function bindingOffers({ file, entry, row, word }: Cursor): Offer[] {
  const value = row === undefined ? '' : row.text.slice(entry!.fields[0]!.start);
  const there = new Set(value.toLowerCase().match(/[^\s,;"=]+/g) ?? []);
  const before = namesBefore(
    value,
    word.start - (file.tree.rowAt(word.start)!.offset + entry!.fields[0]!.start),
  );
  const offers: Offer[] = [];
  const seen = new Set<string>();
  const add = (label: string, detail: string, className: string | undefined, isListed: boolean) => {
    const lower = label.toLowerCase();
    if (seen.has(lower) || there.has(lower)) return;
    seen.add(lower);
    // Client and service are one place: the first. Protocols and the adapter follow.
    const step = Math.max(0, order.indexOf(className ?? 'Net') - 1);
    const isNext = step >= Math.min(before, 2);
    offers.push({ kind: 'id', label, detail, rank: isListed ? step + (isNext ? 0 : 3) : isNext ? 6 : 7 });
  };
  for (const name of ['NetClients', 'NetServices', 'NetProtocols', 'NetAdapters']) {
    for (const section of file.sectionsNamed(name)) {
      for (const other of section.rows) {
        const label = other.entry?.key?.value;
        if (label) add(label, `listed in [${name}]`, classOfAnswerFileSection(name), true);
      }
    }
  }
  for (const { id, name, class: className } of components()) add(id, name, className, false);
  return byLabel(offers);
}

/** How many names stand in the value before an offset. */
function namesBefore(value: string, offset: number): number {
  return value.slice(0, Math.max(0, offset)).match(/[^\s,;"=]+/g)?.length ?? 0;
}
