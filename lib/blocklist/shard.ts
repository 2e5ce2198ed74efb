import { ByteReader, ByteWriter } from './bytes.ts';

/** Kinds in the order of the file; the index is the number in the format. */
export const KINDS = ['phone', 'prefix', 'link', 'account', 'handle', 'app'] as const;
export type ListKind = (typeof KINDS)[number];

/** A phone's E.164 digits as a number; every other kind its own text. */
export type Key = number | string;

/** Entries of one shard, column by column, sorted by key (text by UTF-16 code units), without duplicates. */
export interface Columns {
  keys: Key[];
  /** Row of the list's trait table. */
  traits: number[];
  /** Day of the last report (day.ts). */
  lasts: number[];
  /** Days between the first and the last report. */
  spans: number[];
  /** Reports counted; 0 where the source counts none. */
  reports: number[];
}

export const emptyColumns = (): Columns => ({ keys: [], traits: [], lasts: [], spans: [], reports: [] });

/** Appends row `i` of one set of columns to another. */
export function copyRow(from: Columns, i: number, to: Columns): void {
  to.keys.push(from.keys[i]!);
  to.traits.push(from.traits[i]!);
  to.lasts.push(from.lasts[i]!);
  to.spans.push(from.spans[i]!);
  to.reports.push(from.reports[i]!);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Writes sorted keys: a count, then numbers as gaps and texts as shared bytes, further bytes and those bytes. */
export function writeKeys(out: ByteWriter, keys: Key[]): void {
  out.varint(keys.length);
  if (typeof keys[0] === 'number') {
    out.varints((keys as number[]).map((key, i, all) => (i === 0 ? key : key - all[i - 1]!)));
    return;
  }
  let lastBytes: Uint8Array = new Uint8Array();
  for (const key of keys as string[]) {
    const bytes = encoder.encode(key);
    let shared = 0;
    while (shared < bytes.length && shared < lastBytes.length && bytes[shared] === lastBytes[shared])
      shared++;
    out.varint(shared);
    out.varint(bytes.length - shared);
    out.raw(bytes.subarray(shared));
    lastBytes = bytes;
  }
}

/** Reads what writeKeys wrote; `found` may stop early by returning true. Leaves the reader after the last key read. */
export function eachKey(input: ByteReader, kind: ListKind, found: (key: Key, i: number) => boolean): void {
  const count = input.varint();
  if (kind === 'phone') {
    for (let i = 0, key = 0; i < count; i++) {
      key += input.varint();
      if (found(key, i)) return;
    }
    return;
  }
  let bytes = new Uint8Array();
  for (let i = 0; i < count; i++) {
    const shared = input.varint();
    const more = input.raw(input.varint());
    if (shared > bytes.length) throw new Error('damaged');
    const whole = new Uint8Array(shared + more.length);
    whole.set(bytes.subarray(0, shared));
    whole.set(more, shared);
    bytes = whole;
    if (found(decoder.decode(bytes), i)) return;
  }
}

export function readKeys(input: ByteReader, kind: ListKind): Key[] {
  const keys: Key[] = [];
  eachKey(input, kind, (key) => {
    keys.push(key);
    return false;
  });
  return keys;
}

/** The bytes of one shard (FORMAT.md, "Shard"). */
export function packShard({ keys, traits, lasts, spans, reports }: Columns): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  writeKeys(out, keys);
  out.varints(traits);
  // The constructor keeps the low byte of each; Uint8Array.from goes through an iterator, measurably slower.
  out.raw(new Uint8Array(lasts));
  out.raw(new Uint8Array(lasts.map((day) => day >> 8)));
  out.varints(spans);
  out.varints(reports);
  return out.take();
}

/** The entries of a shard. Throws `damaged` unless the bytes are exactly one shard. */
export function unpackShard(bytes: Uint8Array, kind: ListKind): Columns {
  const input = new ByteReader(bytes);
  const keys = readKeys(input, kind);
  const { length } = keys;
  const column = () => {
    const values = new Array<number>(length);
    for (let i = 0; i < length; i++) values[i] = input.varint();
    return values;
  };
  const traits = column();
  const lasts = new Array<number>(length);
  for (let i = 0; i < length; i++) lasts[i] = input.byte();
  for (let i = 0; i < length; i++) lasts[i]! += input.byte() << 8;
  const columns = { keys, traits, lasts, spans: column(), reports: column() };
  if (input.at !== bytes.length) throw new Error('damaged');
  return columns;
}

/** Row of a key in a shard, or −1. Reads only the keys, and only up to where the key would stand. */
export function findRow(bytes: Uint8Array, kind: ListKind, wanted: Key): number {
  let row = -1;
  eachKey(new ByteReader(bytes), kind, (key, i) => {
    if (key === wanted) row = i;
    return key >= wanted;
  });
  return row;
}
