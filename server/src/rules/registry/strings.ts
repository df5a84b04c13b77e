import { expandTokens } from '../../language/registry-value';
import type { FileView } from '../context';
import { isPlaceholder } from '../references';

/**
 * A field as Setup sees it: with its tokens replaced. Directory tokens such as `%12%` stay, which only Setup knows.
 *
 * @returns undefined where that cannot be told: a token is not defined, or somebody still has to fill something in.
 */
export function setupText(view: FileView, text: string): string | undefined {
  if (text.includes('%')) {
    let open = false;
    const expanded = expandTokens(text, (name) => {
      const value = view.string(name);
      if (value === undefined && !isDirid(name)) open = true;
      return value;
    });
    if (open) return undefined;
    text = expanded;
  }
  return isOpen(text) ? undefined : text;
}

/** Whether a text holds what a tool or a person still replaces: `$ARCH$`, `@NAME@`, `<Your name>`. */
export function isOpen(text: string): boolean {
  const dollar = text.indexOf('$');
  if (dollar >= 0 && text.includes('$', dollar + 1)) return true;
  const at = text.indexOf('@');
  return (at >= 0 && text.includes('@', at + 1)) || isPlaceholder(text);
}

function isDirid(name: string): boolean {
  for (let at = name.startsWith('-') ? 1 : 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return name !== '';
}
