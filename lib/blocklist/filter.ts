import { ByteReader } from './bytes.ts';
import { countEntries } from './header.ts';
import type { ListFile } from './list-file.ts';
import { eachKey, type Key, KINDS, type ListKind } from './shard.ts';

/**
 * Bloom filter over a list's keys: nearly all that pages ask about is unlisted, and is answered without reading a shard. Ten bits and
 * four probes per entry let about one unlisted key in eighty through to its shard; a listed one never gets lost.
 */
const BITS_PER_ENTRY = 10;
const PROBES = 4;
/** Room for what deltas add until the next full file. */
const SPARE = 1_000;

/** Finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hash(kind: ListKind, key: Key): number {
  let h = 0x811c9dc5 ^ KINDS.indexOf(kind);
  if (typeof key === 'number') return mix(mix(h ^ (key >>> 0)) ^ Math.floor(key / 2 ** 32));
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Adds a key in place. */
export function addToFilter(filter: Uint8Array, kind: ListKind, key: Key): void {
  const bits = filter.length * 8;
  let h = hash(kind, key);
  const step = mix(h ^ 0x9e3779b9) | 1;
  for (let i = 0; i < PROBES; i++) {
    const bit = h % bits;
    filter[bit >> 3]! |= 1 << (bit & 7);
    h = (h + step) >>> 0;
  }
}

/** False only when the list does not hold the key. */
export function mayHold(filter: Uint8Array, kind: ListKind, key: Key): boolean {
  const bits = filter.length * 8;
  let h = hash(kind, key);
  const step = mix(h ^ 0x9e3779b9) | 1;
  for (let i = 0; i < PROBES; i++) {
    const bit = h % bits;
    if (!(filter[bit >> 3]! & (1 << (bit & 7)))) return false;
    h = (h + step) >>> 0;
  }
  return true;
}

/** Adds every key of one shard in place. Throws `damaged` on cut bytes. */
export function addShardToFilter(filter: Uint8Array, kind: ListKind, shard: Uint8Array): void {
  eachKey(new ByteReader(shard), kind, (key) => {
    addToFilter(filter, kind, key);
    return false;
  });
}

/** The filter of a whole list. */
export function makeFilter({ header, shards }: ListFile): Uint8Array<ArrayBuffer> {
  const filter = new Uint8Array(Math.ceil(((countEntries(header) + SPARE) * BITS_PER_ENTRY) / 8));
  for (const [i, shard] of shards.entries()) {
    const kind = KINDS[header.shards[i]![0]];
    if (!kind) throw new Error('damaged');
    addShardToFilter(filter, kind, shard);
  }
  return filter;
}
