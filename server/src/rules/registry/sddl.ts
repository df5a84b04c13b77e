import { shown } from './shown';

/** Security descriptors as strings (SDDL). Source: the pages that name the rules, and the SDDL that they print. */

/** An entry of an access control list: type, flags, rights, two GUIDs, account. */
export type Ace = readonly string[];

/** The entries of a security descriptor, or what is wrong with it. */
export function readSddl(text: string): readonly Ace[] | string {
  const aces: Ace[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28) {
      if (depth++ === 0) start = at + 1;
    } else if (code === 0x29) {
      if (--depth < 0) return 'a closing parenthesis has no opening one';
      if (depth > 0) continue;
      const fields = text.slice(start, at).split(';');
      // Entries with conditions or attributes have a seventh field, which may hold semicolons.
      if (fields.length < 6) {
        return `${shown(`(${text.slice(start, at)})`)} has ${fields.length} of six fields`;
      }
      aces.push(fields);
    }
  }
  return depth > 0 ? 'a closing parenthesis is missing' : aces;
}

/** Whether a text can be a security descriptor at all. */
export function looksLikeSddl(text: string): boolean {
  return /^[OGDS]:/i.test(text);
}

/** Whether an entry allows something. Rights as numbers are taken to hold all of it. */
export function allows(ace: Ace, account: string, rights: readonly string[]): boolean {
  const [type = '', , given = '', , , who = ''] = ace;
  if (type.toUpperCase() !== 'A' || who.toUpperCase() !== account) return false;
  for (let at = 0; at < given.length; at += 2) {
    if (rights.includes(given.slice(at, at + 2).toUpperCase())) return true;
  }
  return false;
}
