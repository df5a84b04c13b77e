import type { Rule } from '../row';
import { characters } from './characters';
import { comments } from './comments';
import { encodings } from './encodings';
import { fields } from './fields';
import { headers } from './headers';
import { keys } from './keys';
import { lengths } from './lengths';
import { opening } from './opening';
import { quotes } from './quotes';
import { sections } from './sections';
import { languages } from './strings';
import { tokens } from './tokens';

/** The conformance suite: what the readers of Windows make of texts, by chapter. */
export const chapters: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: 'Opening a file', rules: opening },
  { title: 'Characters and lines', rules: characters },
  { title: 'Encodings', rules: encodings },
  { title: 'Headers', rules: headers },
  { title: 'Sections of one name', rules: sections },
  { title: 'Keys', rules: keys },
  { title: 'Fields', rules: fields },
  { title: 'Quotation marks', rules: quotes },
  { title: 'Comments and continued lines', rules: comments },
  { title: 'Tokens', rules: tokens },
  { title: 'Languages and directories', rules: languages },
  { title: 'Lengths and numbers', rules: lengths },
];

export const rules: readonly Rule[] = chapters.flatMap((chapter) => chapter.rules);
export const rows = rules.flatMap((rule) => rule.rows);
