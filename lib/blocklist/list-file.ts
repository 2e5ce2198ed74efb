import type { ListEntry } from './entry.ts';
import { countEntries, type ListHeader, readEntry } from './header.ts';
import { KINDS, unpackShard } from './shard.ts';

export interface ListFile {
  header: ListHeader;
  /** Bytes of each shard, in the header's order; views into the file. */
  shards: Uint8Array[];
}

/** First bytes of a full list and of a delta. */
export const FULL_MAGIC = 'CGL1';
export const DELTA_MAGIC = 'CGD1';
const PREFACE = 8;

/** Magic, length of the header (32 bits, little-endian), header as JSON, then the parts. */
export function writeFile(magic: string, header: unknown, parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = parts.reduce((sum, part) => sum + part.length, PREFACE + head.length);
  const file = new Uint8Array(size);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(4, head.length, true);
  file.set(head, PREFACE);
  let at = PREFACE + head.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Header and the bytes after it. Throws `damaged` when the file is not of this kind or cut. */
export function openFile(file: Uint8Array, magic: string): { header: unknown; rest: Uint8Array } {
  if (file.length < PREFACE || new TextDecoder().decode(file.subarray(0, 4)) !== magic)
    throw new Error('damaged');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(4, true);
  if (PREFACE + length > file.length) throw new Error('damaged');
  try {
    const header = JSON.parse(new TextDecoder().decode(file.subarray(PREFACE, PREFACE + length)));
    return { header, rest: file.subarray(PREFACE + length) };
  } catch {
    throw new Error('damaged');
  }
}

/** Views of the parts, one after another. Throws `damaged` unless they fill the bytes exactly. */
export function splitParts(bytes: Uint8Array, sizes: number[]): Uint8Array[] {
  let at = 0;
  const parts = sizes.map((size) => {
    at += size;
    return bytes.subarray(at - size, at);
  });
  if (at !== bytes.length) throw new Error('damaged');
  return parts;
}

export const writeListFile = ({ header, shards }: ListFile): Uint8Array<ArrayBuffer> =>
  writeFile(FULL_MAGIC, header, shards);

/** A full list file, opened without unpacking a shard. Throws `damaged` when sizes do not add up. */
export function openListFile(file: Uint8Array): ListFile {
  const { header, rest } = openFile(file, FULL_MAGIC);
  const list = header as ListHeader;
  // Every entry takes bytes of its shard: a count beyond them would only make the reader ask for memory.
  for (const [, , count, bytes] of list.shards)
    if (!(Number.isInteger(count) && count >= 0 && count <= bytes)) throw new Error('damaged');
  return {
    header: list,
    shards: splitParts(
      rest,
      list.shards.map(([, , , bytes]) => bytes),
    ),
  };
}

/** Every entry, in file order. Throws `damaged` when a shard does not hold what the header says. */
export function readEntries({ header, shards }: ListFile): ListEntry[] {
  const entries = header.shards.flatMap(([number, , count], index) => {
    const kind = KINDS[number];
    if (!kind) throw new Error('damaged');
    const columns = unpackShard(shards[index]!, kind);
    if (columns.keys.length !== count) throw new Error('damaged');
    return columns.keys.map((_, i) => readEntry(header, kind, columns, i));
  });
  if (entries.length !== countEntries(header)) throw new Error('damaged');
  return entries;
}
