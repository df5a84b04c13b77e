import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The fuzzer's addon is built on a system with version 2.38 of the GNU C library and asks for three names that older
 * systems, among them those that Node 20 is made for, do not have. Two are what newer headers call strtol and strtoul;
 * the third is never called and only says that the addon uses the streams of C++. In the copy that was installed for
 * us the first two get their older names back, and the third is no longer asked for.
 *
 * @param path an ELF file for 64-bit little-endian machines; it is changed in place. Changing it again does nothing.
 */
export function suitOlderGlibc(path) {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') throw new Error(`${path} is no such file.`);
  const sections = sectionsOf(bytes);
  const names = sections.get(dynamicNames);
  const nameAt = (offset) =>
    bytes.toString('latin1', names.start + offset, bytes.indexOf(0, names.start + offset));
  const needs = neededVersions(bytes, sections.get(versionNeeds), nameAt);
  const oldest = needs.find((need) => need.file === 'libc.so.6' && need.name === 'GLIBC_2.2.5').index;

  const { start, size } = sections.get(dynamicSymbols);
  for (let at = 0; at * symbolSize < size; at++) {
    const symbol = start + at * symbolSize;
    const version = sections.get(symbolVersions).start + at * 2;
    const name = nameAt(bytes.readUInt32LE(symbol));
    if (name.startsWith(newPrefix)) {
      // The older name is the end of the newer one, so it stands in the table already.
      bytes.writeUInt32LE(bytes.readUInt32LE(symbol) + newPrefix.length, symbol);
      bytes.writeUInt16LE(oldest, version);
    } else if (name === streamsAreUsed) {
      bytes.writeUInt8((weakSymbol << 4) | (bytes.readUInt8(symbol + 4) & 0xf), symbol + 4);
      bytes.writeUInt16LE(anyVersion, version);
    }
  }
  for (const { name, flagsAt } of needs) {
    if (tooNew.has(name)) bytes.writeUInt16LE(weakVersion, flagsAt);
  }
  writeFileSync(path, bytes);
}

const newPrefix = '__isoc23_';
const streamsAreUsed = '_ZSt21ios_base_library_initv';
const tooNew = new Set(['GLIBC_2.38', 'GLIBCXX_3.4.32']);

// Numbers of the ELF format: types of sections, and sizes and values in their tables.
const dynamicSymbols = 11;
const dynamicNames = 'names';
const symbolVersions = 0x6fffffff;
const versionNeeds = 0x6ffffffe;
const symbolSize = 24;
const weakSymbol = 2;
const weakVersion = 2;
const anyVersion = 1;

/** Where the sections are, by their type; under `dynamicNames` the strings that belong to the symbols. */
function sectionsOf(bytes) {
  const table = Number(bytes.readBigUInt64LE(0x28));
  const each = bytes.readUInt16LE(0x3a);
  const all = Array.from({ length: bytes.readUInt16LE(0x3c) }, (_, at) => {
    const header = table + at * each;
    return {
      type: bytes.readUInt32LE(header + 4),
      start: Number(bytes.readBigUInt64LE(header + 24)),
      size: Number(bytes.readBigUInt64LE(header + 32)),
      link: bytes.readUInt32LE(header + 40),
    };
  });
  const byType = new Map(all.map((section) => [section.type, section]));
  return byType.set(dynamicNames, all[byType.get(dynamicSymbols).link]);
}

/** The versions that the file asks other files for. */
function neededVersions(bytes, { start }, nameAt) {
  const found = [];
  for (let file = start, nextFile = 1; nextFile !== 0; file += nextFile) {
    nextFile = bytes.readUInt32LE(file + 12);
    let need = file + bytes.readUInt32LE(file + 8);
    for (let left = bytes.readUInt16LE(file + 2); left > 0; left--) {
      found.push({
        file: nameAt(bytes.readUInt32LE(file + 4)),
        name: nameAt(bytes.readUInt32LE(need + 8)),
        index: bytes.readUInt16LE(need + 6),
        flagsAt: need + 4,
      });
      need += bytes.readUInt32LE(need + 12);
    }
  }
  return found;
}
