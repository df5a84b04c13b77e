/**
 * Random numbers that depend on their seed alone, so that every run can be repeated. The generator is Marsaglia's
 * xorshift128 with a Weyl sequence added, which is as good as a fuzzer needs and fast.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private weyl = 0;

  constructor(seed: number) {
    // Seeds that differ by one must not start alike, so each word is stirred on its own.
    this.a = stirred(seed | 0);
    this.b = stirred(this.a + 1);
    this.c = stirred(this.b + 1);
    this.d = stirred(this.c + 1) | 1;
    for (let round = 0; round < 8; round++) this.word();
  }

  /** 32 random bits, as an integer from 0 on. */
  word(): number {
    let t = this.d;
    const s = this.a;
    this.d = this.c;
    this.c = this.b;
    this.b = s;
    t ^= t << 11;
    t ^= t >>> 8;
    this.a = t ^ s ^ (s >>> 19);
    this.weyl = (this.weyl + 362437) | 0;
    return (this.a + this.weyl) >>> 0;
  }

  /** An integer from 0 up to, not including, `limit`; 0 where the limit is below 1. */
  below(limit: number): number {
    return limit < 1 ? 0 : Math.floor((this.word() / 2 ** 32) * limit);
  }

  /** An integer from `least` up to and including `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.word() < probability * 2 ** 32;
  }

  /** One of the items, of which there must be one. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = (this.word() / 2 ** 32) * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[0]![0];
  }
}

function stirred(value: number): number {
  let word = Math.imul(value ^ (value >>> 16), 0x85ebca6b) + 0x9e3779b9;
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
