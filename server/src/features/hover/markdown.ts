import type { Confidence } from '../../language/knowledge';
import { pageLabel, pageUrl } from '../../language/pages';
import { shortened } from '../../model/row-text';

/**
 * Markdown of hovers. Everything that comes from a file goes through `code`, and everything that is meant as words
 * through `words`, so that no file can put links, images or HTML into the editor.
 */

/** Text of a file as code, on one line and not too long. */
export function code(text: string, most = 100): string {
  const line = shortened(text, most);
  if (line.trim() === '') return '`""`';
  const ticks = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(ticks + 1);
  return ticks > 0 || line.startsWith(' ') || line.endsWith(' ')
    ? `${fence} ${line} ${fence}`
    : fence + line + fence;
}

/** Code for the cell of a table, where a bar would end the cell. */
export function cell(text: string): string {
  return code(text, 60).replaceAll('|', '\\|');
}

/** Words as they are: what would be markup is escaped. Line breaks become blanks. */
export function words(text: string): string {
  // An underscore inside a word is no markup.
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*{}[\]<>#|~&]|(?<!\w)_|_(?!\w)/g, '\\$&');
}

/** The name of a section, in brackets. */
export function sectionName(name: string): string {
  return code(`[${name}]`);
}

const sureness: Record<Confidence, string | undefined> = {
  page: undefined,
  sdk: 'From the headers of the SDK.',
  seen: 'Seen in public files; no page says it.',
  inferred: 'Concluded from the documentation, which does not say it.',
  recalled: 'Not documented.',
  unverified: 'Not documented, and not verified.',
};

/** How sure something is and where it comes from, in a line of its own; empty where neither is to be said. */
export function source(doc: { readonly confidence?: Confidence; readonly page?: string }): string {
  const sure = doc.confidence && sureness[doc.confidence];
  const parts = sure === undefined ? [] : [`*${sure}*`];
  if (doc.page !== undefined) {
    const url = pageUrl(doc.page);
    const label = words(pageLabel(doc.page));
    parts.push(url === undefined ? `Source: ${label}` : `Source: [${label}](${url})`);
  }
  return parts.join(' ');
}

/** Paragraphs, those that are empty left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A list with one line each. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
