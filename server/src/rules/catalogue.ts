import { infUnterminatedQuote } from './inf/inf-unterminated-quote';
import type { Rule } from './rule';

/** All rules, in the order of their documentation: text first, then what the text says. */
export const rules: readonly Rule[] = [infUnterminatedQuote];
