/**
 * Whether a value of an AnswerFile is what its key takes. Says something only where the tables are sure of the form:
 * paths, names and free text are never wrong. Sources: the pages of the keys; technet cc755641 for locales, whose
 * samples are shorter than what most files write, and in decimal digits.
 */
import type { Confidence, KeyDoc } from './data/types';
import { locale } from './locales';
import { timeZone, timeZones, zoneWords } from './time-zones';

/** What is wrong with a value. */
export interface ValueProblem {
  /** The index of the field. */
  readonly index: number;
  /** What is expected, to follow "expected": `Yes or No`, `a whole number from 1 to 65535`. */
  readonly expected: string;
  /** Values to offer instead; empty where there are too many or none to name. */
  readonly offers: readonly string[];
  /** How sure the expectation is. */
  readonly confidence: Confidence;
}

/** A form that a value can have. */
interface Form {
  readonly test: RegExp;
  readonly expected: string;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** The forms of values that a test of their characters can tell. */
const forms: Readonly<Record<string, Form>> = {
  number: { test: /^(?:[+-]?\d+|0x[\da-f]+)$/i, expected: 'a whole number' },
  'number-list': { test: /^\d+$/, expected: 'whole numbers, separated by commas' },
  hex: { test: /^(?:0x)?[\da-f]+$/i, expected: 'a hexadecimal number' },
  ip: { test: new RegExp(`^${octet}(?:\\.${octet}){3}$`), expected: 'an IPv4 address such as 192.168.0.1' },
  mac: { test: /^(?:0x)?[\da-f]{12}$/i, expected: '12 hexadecimal digits without separators' },
  lcid: { test: /^(?:0x)?[\da-f]{3,8}$/i, expected: 'a locale such as 00000409' },
  'inputlocale-list': {
    test: /^(?:0x)?[\da-f]{3,8}:(?:0x)?[\da-f]{1,8}$/i,
    expected: 'a locale and a keyboard layout such as 0409:00000409',
  },
  productkey: {
    test: /^[a-z\d]{5}(?:-[a-z\d]{5}){4}$/i,
    expected: 'five groups of five letters and digits, with hyphens between them',
  },
};

const ipList: Form = { ...forms.ip!, expected: 'IPv4 addresses, separated by commas' };

/** How sure it is which values a key takes. */
export function valueConfidence({ valuesConfidence, confidence }: KeyDoc): Confidence {
  return valuesConfidence ?? confidence;
}

/**
 * What is wrong with the value of an entry.
 *
 * @param values the fields of the entry as the INF reader gives them, without quotes.
 * @returns undefined where nothing is wrong, where the value is empty or holds a `%token%`, and where nothing sure is
 *   known of it.
 */
export function valueProblem(doc: KeyDoc, values: readonly string[]): ValueProblem | undefined {
  if (doc.fields !== undefined) return undefined;
  const isList = doc.separator !== undefined || doc.type === 'ip-list';
  const checked = isList || doc.repeat === true ? values : values.slice(0, 1);
  for (const [index, value] of checked.entries()) {
    if (value === '' || value.includes('%')) continue;
    const problem = isList ? problemOfList(doc, value) : problemOf(doc, value);
    if (problem !== undefined) return { ...problem, index, confidence: valueConfidence(doc) };
  }
  return undefined;
}

type Problem = Pick<ValueProblem, 'expected' | 'offers'>;

/** A list stands in one field, in quotes, or its parts stand in a field each. */
function problemOfList(doc: KeyDoc, value: string): Problem | undefined {
  if (doc.maxLength !== undefined && value.length > doc.maxLength) return tooLong(doc.maxLength);
  for (const part of value.split(doc.separator ?? ',')) {
    const problem = part.trim() === '' ? undefined : problemOf(doc, part.trim());
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOf(doc: KeyDoc, value: string): Problem | undefined {
  const { type, values, maxLength, range } = doc;
  if (values !== undefined) {
    if (doc.openEnded === true || values.some((one) => one.toLowerCase() === value.toLowerCase()))
      return undefined;
    return { expected: choice(values), offers: values };
  }
  if (type === 'timezone') return problemOfTimeZone(value);
  const form = type === 'ip-list' ? ipList : Object.hasOwn(forms, type ?? '') ? forms[type!] : undefined;
  if (form !== undefined && !form.test.test(value)) {
    return { expected: range === undefined ? form.expected : inRange(range), offers: [] };
  }
  if (range !== undefined) {
    const number = Number(value);
    if (number < range[0] || number > range[1]) return { expected: inRange(range), offers: [] };
  }
  if (maxLength !== undefined && value.length > maxLength) return tooLong(maxLength);
  return undefined;
}

/** Windows NT 4.0 takes the text that its list of time zones shows: `(GMT+01:00) Prague`. */
function problemOfTimeZone(value: string): Problem | undefined {
  if (value.startsWith('(GMT') || timeZone(value) !== undefined) return undefined;
  if (/^\d+$/.test(value)) {
    const near = timeZones()
      .map(({ index }) => index)
      .sort((a, b) => Math.abs(a - Number(value)) - Math.abs(b - Number(value)))
      .slice(0, 3);
    return { expected: 'the index of a time zone', offers: near.map(String) };
  }
  return { expected: 'the index of a time zone, such as 85 for GMT', offers: [] };
}

function tooLong(most: number): Problem {
  return { expected: `at most ${most} characters`, offers: [] };
}

function inRange([least, greatest]: readonly [number, number]): string {
  return `a whole number from ${least} to ${greatest}`;
}

/** `Yes or No`; `one of A, B, C`. */
function choice(values: readonly string[]): string {
  const [first, second] = values;
  if (values.length === 1) return first!;
  return values.length === 2 ? `${first} or ${second}` : `one of ${values.join(', ')}`;
}

const words: Readonly<Record<string, string>> = {
  yesno: 'Yes or No',
  number: 'number',
  'number-list': 'list of numbers',
  hex: 'hexadecimal number',
  path: 'path',
  'path-list': 'list of paths',
  command: 'command line',
  'string-list': 'list',
  ip: 'IP address',
  'ip-list': 'list of IP addresses',
  mac: 'address of a network card',
  lcid: 'locale',
  'inputlocale-list': 'locales with keyboard layouts',
  timezone: 'time zone',
  computername: 'computer name',
  password: 'password',
  productkey: 'product key',
  'section-ref': 'section',
  'section-list': 'list of sections',
  netadapter: 'network adapter',
  'netadapter-list': 'list of network adapters',
  'component-id': 'component ID',
  'binding-path': 'binding path',
  'inf-and-section': 'INF and section',
};

/** What a key takes, in a few words; empty where there is nothing to say. */
export function typeWords({ type = '', values }: KeyDoc): string {
  if (Object.hasOwn(words, type)) return words[type]!;
  return values === undefined ? '' : choice(values.length > 4 ? [...values.slice(0, 3), '…'] : values);
}

/** What a value stands for where it is a number with a name: the time zone, the locale. */
export function valueMeaning({ type }: KeyDoc, value: string): string | undefined {
  if (type === 'timezone') {
    const zone = timeZone(value);
    return zone && `${zone.name}, ${zoneWords(zone)}`;
  }
  if (type === 'lcid') return locale(value)?.name;
  if (type !== 'inputlocale-list') return undefined;
  return locale(value.split(':')[0]!.trim())?.name;
}
