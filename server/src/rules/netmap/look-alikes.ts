/**
 * Whether two names are easily taken for each other: they differ only by 1, l and I or by 0 and O, or by one letter
 * too many or one pair of letters exchanged. Names that differ by a digit are usually meant to.
 */
export function looksAlike(a: string, b: string): boolean {
  // Most names are compared with many that are nothing like them.
  if (Math.abs(a.length - b.length) > 1) return false;
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  if (one === two) return false;
  if (shapeOf(one) === shapeOf(two)) return true;
  const [shorter, longer] = one.length < two.length ? [one, two] : [two, one];
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  const letter = /[a-z]/;
  if (longer.length === shorter.length + 1) {
    return letter.test(longer[at]!) && longer.slice(at + 1) === shorter.slice(at);
  }
  return (
    longer.length === shorter.length &&
    letter.test(longer[at]!) &&
    letter.test(shorter[at]!) &&
    longer[at] === shorter[at + 1] &&
    longer[at + 1] === shorter[at] &&
    longer.slice(at + 2) === shorter.slice(at + 2)
  );
}

/** Whether two names differ only in characters that look the same: 1, l and I, 0 and O. */
export function looksTheSame(a: string, b: string): boolean {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  return one !== two && one.length === two.length && shapeOf(one) === shapeOf(two);
}

function shapeOf(lowerName: string): string {
  return lowerName.replace(/[1i]/g, 'l').replaceAll('0', 'o');
}
