import type { Rule } from '../rule';
import { infAccidentalContinuation } from './inf-accidental-continuation';
import { infSectionNotFound } from './inf-section-not-found';
import { infTextBeforeFirstSection } from './inf-text-before-first-section';
import { infUnterminatedQuote } from './inf-unterminated-quote';
import { infUnterminatedSectionHeader } from './inf-unterminated-section-header';

/** The rules for all INF text, in the order of their documentation: text first, then what the text says. */
export const infRules: readonly Rule[] = [
  infUnterminatedSectionHeader,
  infUnterminatedQuote,
  infTextBeforeFirstSection,
  infAccidentalContinuation,
  infSectionNotFound,
];
