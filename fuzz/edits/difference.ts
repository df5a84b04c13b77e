/**
 * The first difference between two answers, as "path: left ≠ right"; undefined where both say the same. Objects
 * compare by their enumerable properties, where an undefined one counts as absent.
 */
export function difference(left: unknown, right: unknown, path = ''): string | undefined {
  if (Object.is(left, right)) return undefined;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return `${path || 'answer'}: ${shown(left)} ≠ ${shown(right)}`;
  }
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right)) return `${path}: ${shown(left)} ≠ ${shown(right)}`;
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      const found = difference(left[at], right[at], `${path}[${at}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isIterable(left) || isIterable(right)) {
    return difference(isIterable(left) ? [...left] : left, isIterable(right) ? [...right] : right, path);
  }
  for (const key in left) {
    const found = difference(Reflect.get(left, key), Reflect.get(right, key), `${path}.${key}`);
    if (found !== undefined) return found;
  }
  for (const key in right) {
    if (Reflect.get(right, key) === undefined || Reflect.has(left, key)) continue;
    return `${path}.${key}: nothing ≠ ${shown(Reflect.get(right, key))}`;
  }
  return undefined;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
