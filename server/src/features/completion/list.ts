import { shortened } from '../../model/row-text';
import type { Cursor } from './cursor';
import type { CompletionItem, CompletionList, Offer } from './item';

/** So many items are given at once; nobody reads more. */
export const mostItems = 200;

/** Makes items of offers, in the order of their ranks. Of very many, those that fit what is typed are taken. */
export function listed(cursor: Cursor, offers: readonly Offer[]): CompletionList {
  const seen = new Set<string>();
  const inOrder = offers
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ kind, label }) => {
      const key = `${kind} ${label.toLowerCase()}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  // What was left out because of what is typed may be wanted when something else is.
  const isIncomplete = inOrder.length > mostItems || cursor.omits.some;
  const shown = isIncomplete ? fitting(inOrder, cursor.typed) : inOrder;
  const range = cursor.file.tree.rangeOf(cursor.word);
  return {
    items: shown.map(
      (offer, at): CompletionItem => ({
        kind: offer.kind,
        label: shortened(offer.label, 200),
        detail: shortened(offer.detail ?? ''),
        documentation: offer.documentation ?? '',
        sortText: `${offer.rank}${String(at).padStart(4, '0')}`,
        filterText: offer.filter ?? offer.label,
        edit: { range, newText: textOf(offer, cursor) },
        additionalEdits: additionalEdits(offer, cursor),
      }),
    ),
    isIncomplete,
  };
}

function additionalEdits({ more }: Offer, { file }: Cursor): CompletionItem['additionalEdits'] {
  return more === undefined ? [] : [{ range: file.tree.rangeOf(more.span), newText: more.text }];
}

function fitting(offers: readonly Offer[], typed: string): Offer[] {
  const lower = typed.toLowerCase();
  const starting: Offer[] = [];
  const holding: Offer[] = [];
  for (const offer of offers) {
    const at = (offer.filter ?? offer.label).toLowerCase().indexOf(lower);
    if (at === 0) starting.push(offer);
    else if (at > 0) holding.push(offer);
    if (starting.length === mostItems) break;
  }
  return [...starting, ...holding].slice(0, mostItems);
}

function textOf({ kind, label, newText = label }: Offer, { place, quoted }: Cursor): string {
  if (place.kind === 'header') return place.closed ? label : `${label}]`;
  const isLiteral = kind === 'section' || kind === 'id' || kind === 'adapter' || kind === 'value';
  return isLiteral && !quoted && newText === label && needsQuotes(label) ? `"${label}"` : newText;
}

/** Whether a text would be read as something else without quotation marks, or is better read with them. */
function needsQuotes(text: string): boolean {
  return /[,;=\s]|\\$/.test(text);
}
