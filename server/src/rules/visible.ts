/**
 * A text of an example as people can read it: control characters as their pictures, but for line ends and tabs.
 * Terminals and viewers of pages would do what these say, or take the text for something else.
 */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f]|\r(?!\n)/g, (char) => {
    return String.fromCharCode(char === '\x7f' ? 0x2421 : 0x2400 + char.charCodeAt(0));
  });
}
