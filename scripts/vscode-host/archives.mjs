// Reads the two archive formats that come our way, .tgz from npm and .vsix (zip) from vsce, with nothing but
// Node: a bare machine need not have tar or unzip.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Trouble } from './trouble.mjs';

const BLOCK = 512;

/** The text of a header field, which ends at its first NUL. */
function textOf(bytes) {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}

/**
 * The files of a tar archive, one after the other.
 * @param {Buffer} tar The uncompressed archive.
 * @returns {Generator<{path: string, mode: number, link: string | undefined, bytes: Buffer}>}
 */
export function* tarEntries(tar) {
  let at = 0;
  while (at + BLOCK <= tar.length && tar[at] !== 0) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8);
    const prefix = textOf(header.subarray(345, 500));
    const name = textOf(header.subarray(0, 100));
    const type = String.fromCharCode(header[156] || 0x30);
    const bytes = tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    // Folders come with their files; pax headers ('x', 'g') of these archives only carry times.
    if (type === '5' || type === 'x' || type === 'g') continue;
    if (type !== '0' && type !== '2')
      throw new Trouble(`A tar entry of type "${type}" is not understood: ${name}`);
    yield {
      path: prefix ? `${prefix}/${name}` : name,
      mode: Number.parseInt(textOf(header.subarray(100, 108)).trim() || '644', 8),
      link: type === '2' ? textOf(header.subarray(157, 257)) : undefined,
      bytes,
    };
  }
}

/**
 * The files of a zip archive as vsce writes it (stored or deflated, no encryption, no zip64).
 * @param {Buffer} zip
 * @returns {Generator<{path: string, bytes: Buffer, packed: number}>} `packed` is its size in the archive.
 */
export function* zipEntries(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Trouble('This is not a zip archive.');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    if (path.endsWith('/')) continue;
    yield { path, bytes: method === 0 ? packed : inflateRawSync(packed), packed: size };
  }
}

/** Writes one file of an archive below a folder; a path that leads out of the folder is refused. */
export async function writeBelow(folder, path, bytes, mode) {
  const target = normalize(join(folder, path));
  if (!target.startsWith(`${normalize(folder)}/`))
    throw new Trouble(`An archive names a path outside: ${path}`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  if (mode !== undefined && mode & 0o111) await chmod(target, 0o755);
  return target;
}
