import type { Confidence } from '../../language/knowledge';
import { pageLabel } from '../../language/pages';
import type { Range, Span } from '../../syntax';

/** Something that can be put where the cursor is. */
export interface CompletionItem {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A few words beside the label; empty where there is nothing to say. */
  readonly detail: string;
  /** Plain text; empty where there is nothing to say. */
  readonly documentation: string;
  /** Items are in the order of these texts. */
  readonly sortText: string;
  /** What the typed words are compared with. */
  readonly filterText: string;
  readonly edit: { readonly range: Range; readonly newText: string };
  /** What goes in elsewhere at the same time, such as the section that a new row names. */
  readonly additionalEdits: readonly { readonly range: Range; readonly newText: string }[];
}

export type CompletionKind =
  | 'section'
  | 'key'
  | 'value'
  | 'id'
  | 'adapter'
  | 'file'
  | 'token'
  | 'keyword'
  | 'root'
  | 'flag';

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether more would fit, so that the list is to be asked for again when more is typed. */
  readonly isIncomplete: boolean;
}

/** Something to offer, before it is known where it would be put. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** What is put in, where it is not the label. */
  readonly newText?: string;
  /** What the typed words are compared with, where it is not the label. */
  readonly filter?: string;
  /** What is put in elsewhere; never touches the words that are replaced. */
  readonly more?: { readonly span: Span; readonly text: string };
  /** Offers of lower rank come first; those of equal rank stay in their order. */
  readonly rank: number;
}

/** Offers by their labels: what a file holds is listed in one order, whatever its index found first. */
export function byLabel(offers: readonly Offer[]): Offer[] {
  return offers
    .map((offer) => ({ offer, lower: offer.label.toLowerCase() }))
    .sort((a, b) => compare(a.lower, b.lower) || compare(wordsOf(a.offer), wordsOf(b.offer)))
    .map(({ offer }) => offer);
}

function wordsOf({ label, detail }: Offer): string {
  return `${label}\n${detail}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is known of something as plain text, with its source. */
export function documented(doc: {
  readonly doc: string;
  readonly page?: string;
  readonly confidence?: Confidence;
}): string {
  const sure =
    doc.confidence === undefined || doc.confidence === 'page' ? '' : '\n\nNot stated by a page of its own.';
  return `${doc.doc}${sure}${doc.page === undefined ? '' : `\n\nSource: ${pageLabel(doc.page)}`}`;
}
