/**
 * What the name between two percent signs stands for; undefined where it stays as it is written.
 *
 * @param next the character behind the closing percent sign.
 */
export type TokenLookup = (name: string, next: string) => string | undefined;

/**
 * Puts in place of `%tokens%` what they stand for. Percent signs pair from the left, `%%` gives one, and one without
 * a partner is text, as is a token that nothing stands for. What is put in is not looked at again.
 * Source: install/general-syntax-rules-for-inf-files.
 *
 * @param longest how many UTF-16 code units of the result are kept. Texts without percent signs are not cut.
 */
export function substitute(text: string, lookup: TokenLookup, longest: number): string {
  if (!text.includes('%')) return text;
  let result = '';
  let from = 0;
  while (result.length < longest) {
    const open = text.indexOf('%', from);
    const close = open < 0 ? -1 : text.indexOf('%', open + 1);
    if (close < 0) {
      result += text.slice(from);
      break;
    }
    const name = text.slice(open + 1, close);
    result += text.slice(from, open);
    result += name === '' ? '%' : (lookup(name, text.charAt(close + 1)) ?? text.slice(open, close + 1));
    from = close + 1;
  }
  return result.slice(0, longest);
}
