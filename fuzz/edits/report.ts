import { format } from 'node:util';
import type { Failure } from './play';
import type { Step } from './steps';

/** A failing run as an entry of test/fuzz/finds.ts, ready to be pasted. */
export function asTest(seed: number, steps: readonly Step[], failure: Failure): string {
  const lines = steps.map((step) => `    ${literal(step)},`);
  return [
    `  // ${failure.what}: ${failure.detail.split('\n').slice(0, 6).join('\n  // ')}`,
    `  'seed ${seed}': [`,
    ...lines,
    '  ],',
  ].join('\n');
}

/** A value as TypeScript, on one line; characters that cannot be seen are escaped. */
function literal(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = JSON.stringify(value)
      .slice(1, -1)
      .replaceAll('\\"', '"')
      .replaceAll("'", "\\'")
      .replace(/[^\x20-\x7e]/g, (character) =>
        format('\\u%s', character.charCodeAt(0).toString(16).padStart(4, '0')),
      );
    return `'${escaped}'`;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{ ${entries.map(([key, each]) => `${key}: ${literal(each)}`).join(', ')} }`;
  }
  return String(value);
}
