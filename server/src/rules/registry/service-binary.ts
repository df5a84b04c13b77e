import type { FileView } from '../context';
import { setupText } from './strings';

/** The path of a ServiceBinary taken apart. */
export interface BinaryPath {
  /** `13` of `%13%\acme.sys`; undefined where the path begins otherwise. */
  readonly dirid: number | undefined;
  /** The directories below, without backslashes around them. */
  readonly directory: string;
  /** The name of the file, without arguments. */
  readonly file: string;
}

/** Takes a ServiceBinary apart; undefined where nobody can tell yet what it is. */
export function binaryPath(view: FileView, written: string): BinaryPath | undefined {
  const text = setupText(view, written);
  if (text === undefined || text.length > 1000) return undefined;
  const path = withoutArguments(text.startsWith('"') ? text.slice(1).split('"')[0]! : text);
  const found = /^%(-?\d+)%/.exec(path);
  const below = path.slice(found?.[0].length ?? 0);
  const end = below.lastIndexOf('\\');
  return {
    dirid: found === null ? undefined : Number(found[1]),
    directory: below.slice(0, Math.max(end, 0)).replace(/^\\/, ''),
    file: below.slice(end + 1),
  };
}

/** A path up to the end of its file name, where one shows. */
function withoutArguments(path: string): string {
  const found = /\.(?:sys|exe|dll|com)(?=\s)/i.exec(path);
  return (found === null ? path : path.slice(0, found.index + found[0].length)).trim();
}

/** A driver of Windows with the INF and the install section through which other INFs take it. */
export interface DriverOfWindows {
  readonly inf: string;
  /** Its parts for hardware and services have this name with a suffix. */
  readonly section: string;
}

/** Drivers of Windows that the page of InfVerif error 2084 names, by their files in lower case. */
export const driversOfWindows: ReadonlyMap<string, DriverOfWindows> = new Map([
  ['wudfrd.sys', { inf: 'wudfrd.inf', section: 'WUDFRD.NT' }],
  ['mshidkmdf.sys', { inf: 'MsHidKmdf.inf', section: 'MsHidKmdf.NT' }],
]);
