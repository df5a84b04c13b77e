import type { Tree } from '../tree';
import { folded, type Reading, type ReadLine, type ReadSection } from './reading';

/**
 * What the profile API (GetPrivateProfileString and its kin) makes of a text. It knows no commas, no continuations, no
 * comments behind values and no tokens, and it refuses nothing. A lone CR ends a line. Sources: the documentation of
 * winbase.h, the tests of kernel32 that Wine keeps and runs on Windows; docs/conformance-syntax.md has a row for each
 * rule.
 *
 * @returns what can be looked up: of sections of one name the first, of keys of one name in it the first. A line
 *   without an equals sign is no key, but GetPrivateProfileSection hands it out; it is listed with the key null.
 */
export function readProfile(source: Tree | string): Reading {
  const sections = new Map<string, ReadSection>();
  for (const section of profileSections(source)) {
    if (!sections.has(folded(section.name))) sections.set(folded(section.name), withFirstKeys(section));
  }
  return { error: null, sections: [...sections.values()] };
}

/** All sections and lines of a text in file order, those included that no look-up finds behind others. */
export function profileSections(source: Tree | string): readonly ReadSection[] {
  const sections: { name: string; lines: ReadLine[] }[] = [];
  for (const raw of (typeof source === 'string' ? source : source.text()).split(/[\r\n]+/)) {
    const line = trimmed(raw);
    if (line === '' || line.startsWith(';')) continue;
    // Lines before the first section are never found.
    if (line.startsWith('[')) sections.push({ name: sectionName(line), lines: [] });
    else sections.at(-1)?.lines.push(readLine(line));
  }
  return sections;
}

function withFirstKeys({ name, lines }: ReadSection): ReadSection {
  const seen = new Set<string>();
  const isFirst = ({ key }: ReadLine) => key === null || (!seen.has(folded(key)) && seen.add(folded(key)));
  return { name, lines: lines.filter(isFirst) };
}

/** The name up to the last closing bracket, or up to the line end where there is none, without outer blanks. */
function sectionName(line: string): string {
  const close = line.lastIndexOf(']');
  return trimmed(line.slice(1, close < 0 ? line.length : close));
}

function readLine(line: string): ReadLine {
  const equals = line.indexOf('=');
  if (equals < 0) return { key: null, fields: [line] };
  return { key: trimmed(line.slice(0, equals)), fields: [unquoted(trimmed(line.slice(equals + 1)))] };
}

/** A value without the one pair of equal quotation marks, single or double, that encloses it. */
function unquoted(value: string): string {
  const mark = value.charAt(0);
  const enclosed = value.length > 1 && (mark === '"' || mark === "'") && value.endsWith(mark);
  return enclosed ? value.slice(1, -1) : value;
}

/** Without outer blanks: blank, TAB, VT and FF, and 0x1A, which does not end the text for this reader. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 26;
}
