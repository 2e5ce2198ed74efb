import { ByteReader, ByteWriter } from './bytes.ts';
import type { ListHeader } from './header.ts';
import { DELTA_MAGIC, type ListFile, openFile, splitParts, writeFile } from './list-file.ts';
import {
  type Columns,
  copyRow,
  emptyColumns,
  type Key,
  KINDS,
  type ListKind,
  packShard,
  readKeys,
  unpackShard,
  writeKeys,
} from './shard.ts';

/** What a delta does to one shard: drop these keys, then put these entries (new or changed). */
export interface ShardChange {
  shard: number;
  removed: Uint8Array;
  put: Uint8Array;
}

export interface Delta {
  from: number;
  /** Head of the version that the delta leads to. */
  header: ListHeader;
  changes: ShardChange[];
}

type DeltaHead = { from: number; header: ListHeader; changes: [number, number, number][] };

const isSame = (a: Columns, i: number, b: Columns, j: number) =>
  a.traits[i] === b.traits[j] &&
  a.lasts[i] === b.lasts[j] &&
  a.spans[i] === b.spans[j] &&
  a.reports[i] === b.reports[j];

function compareShards(kind: ListKind, before: Uint8Array, after: Uint8Array) {
  const old = unpackShard(before, kind);
  const now = unpackShard(after, kind);
  const rowOf = new Map(old.keys.map((key, i) => [key, i]));
  const put = emptyColumns();
  for (const [i, key] of now.keys.entries()) {
    const row = rowOf.get(key);
    if (row === undefined || !isSame(old, row, now, i)) copyRow(now, i, put);
    rowOf.delete(key);
  }
  const removed = new ByteWriter();
  writeKeys(
    removed,
    old.keys.filter((key) => rowOf.has(key)),
  );
  return { removed: removed.take(), put: packShard(put) };
}

/** A list can be reached from another by a delta when its shards begin at the same keys. */
const isReachable = (from: ListHeader, to: ListHeader) =>
  from.shards.length === to.shards.length &&
  from.shards.every(([kind, first], i) => kind === to.shards[i]![0] && first === to.shards[i]![1]);

/** The delta from one version to a later one as a file, or `undefined` when their shards do not line up. */
export function writeDelta(from: ListFile, to: ListFile): Uint8Array<ArrayBuffer> | undefined {
  if (!isReachable(from.header, to.header)) return undefined;
  const lines: DeltaHead['changes'] = [];
  const parts: Uint8Array[] = [];
  for (const [shard, after] of to.shards.entries()) {
    const before = from.shards[shard]!;
    if (before.length === after.length && before.every((byte, i) => byte === after[i])) continue;
    const { removed, put } = compareShards(KINDS[to.header.shards[shard]![0]]!, before, after);
    lines.push([shard, removed.length, put.length]);
    parts.push(removed, put);
  }
  const head: DeltaHead = { from: from.header.version, header: to.header, changes: lines };
  return writeFile(DELTA_MAGIC, head, parts);
}

/** Throws `damaged` when sizes do not add up. */
export function openDelta(file: Uint8Array): Delta {
  const { header, rest } = openFile(file, DELTA_MAGIC);
  const head = header as DeltaHead;
  const parts = splitParts(
    rest,
    head.changes.flatMap(([, removed, put]) => [removed, put]),
  );
  const changes = head.changes.map(([shard], i) => ({
    shard,
    removed: parts[2 * i]!,
    put: parts[2 * i + 1]!,
  }));
  return { from: head.from, header: head.header, changes };
}

function lowerBound(keys: Key[], key: Key): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stretches of rows that make up the shard after a change, in order: [from what is put, start, end). Few, so that columns are copied in blocks. */
function findPieces(old: Key[], put: Key[], gone: Key[]): [boolean, number, number][] {
  const pieces: [boolean, number, number][] = [];
  const rowOf = new Map(put.map((key, i) => [key, i]));
  let at = 0;
  for (const key of [...put, ...gone].sort((a, b) => (a < b ? -1 : 1))) {
    const row = lowerBound(old, key);
    pieces.push([false, at, row]);
    at = old[row] === key ? row + 1 : row;
    const changed = rowOf.get(key);
    if (changed !== undefined) pieces.push([true, changed, changed + 1]);
  }
  pieces.push([false, at, old.length]);
  return pieces;
}

/** The shard after the change: byte for byte the one in the full file. Throws `damaged` when it does not come out as the header says. */
export function changeShard(header: ListHeader, change: ShardChange, before: Uint8Array) {
  const line = header.shards[change.shard];
  const kind = line && KINDS[line[0]];
  if (!kind) throw new Error('damaged');
  const old = unpackShard(before, kind);
  const put = unpackShard(change.put, kind);
  const pieces = findPieces(old.keys, put.keys, readKeys(new ByteReader(change.removed), kind));
  const merge = <T>(column: T[], changed: T[]): T[] =>
    ([] as T[]).concat(...pieces.map(([isPut, start, end]) => (isPut ? changed : column).slice(start, end)));
  const merged: Columns = {
    keys: merge(old.keys, put.keys),
    traits: merge(old.traits, put.traits),
    lasts: merge(old.lasts, put.lasts),
    spans: merge(old.spans, put.spans),
    reports: merge(old.reports, put.reports),
  };
  const after = packShard(merged);
  if (merged.keys.length !== line[2] || after.length !== line[3]) throw new Error('damaged');
  return after;
}
