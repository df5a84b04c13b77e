/**
 * The code pages of Windows in which setup text is found: those of its languages (ANSI) and those of their consoles
 * (OEM), by number, with the other names that people know them by.
 */
const others: Readonly<Record<string, readonly string[]>> = {
  437: ['ibm437'],
  720: [],
  737: ['ibm737'],
  775: ['ibm775'],
  850: ['ibm850'],
  852: ['ibm852'],
  855: ['ibm855'],
  857: ['ibm857'],
  858: ['ibm858'],
  860: ['ibm860'],
  861: ['ibm861'],
  862: ['ibm862'],
  863: ['ibm863'],
  865: ['ibm865'],
  866: ['ibm866'],
  869: ['ibm869'],
  874: ['windows-874'],
  932: ['windows-31j', 'shift_jis', 'shift-jis', 'sjis'],
  936: ['gbk', 'gb2312'],
  949: ['euc-kr', 'ks_c_5601-1987', 'uhc'],
  950: ['big5'],
  1250: ['windows-1250'],
  1251: ['windows-1251'],
  1252: ['windows-1252'],
  1253: ['windows-1253'],
  1254: ['windows-1254'],
  1255: ['windows-1255'],
  1256: ['windows-1256'],
  1257: ['windows-1257'],
  1258: ['windows-1258'],
  20866: ['koi8-r'],
  21866: ['koi8-u'],
};

/** The numbers of all code pages, in their order. */
export const codePageNumbers: readonly number[] = Object.keys(others)
  .map(Number)
  .sort((a, b) => a - b);

/** The number of a code page by its number or a name of it, `cp` before the number or not; undefined if unknown. */
export function codePageNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const digits = /^(?:cp)?(\d+)$/.exec(lower)?.[1];
  return codePageNumbers.find(
    (number) => (digits !== undefined && Number(digits) === number) || others[number]!.includes(lower),
  );
}

/** The numbers and names of all code pages, for messages. */
export const codePageNames: readonly string[] = codePageNumbers.flatMap((number) => [
  String(number),
  ...others[number]!,
]);
