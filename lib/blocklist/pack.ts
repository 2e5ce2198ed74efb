import { CONFIDENCES, keyOf, type ListEntry } from './entry.ts';
import { findShard, type ListHeader, type ShardLine, type Tables, type Trait } from './header.ts';
import type { ListFile } from './list-file.ts';
import { type Columns, copyRow, emptyColumns, type Key, KINDS, packShard } from './shard.ts';

/** Entries per new shard. In Chromium 4,096 made look-ups among five million half as slow again, and a delta hardly quicker. */
export const SHARD_ENTRIES = 1_024;
/** A kept shard that grew past this is split, and the version gets no delta. */
const MAX_SHARD_ENTRIES = 3 * SHARD_ENTRIES;

/** Gives each distinct value a fixed number; known values keep theirs, so that old shards stay true. */
class Numbering<T> {
  readonly values: T[];
  readonly #index: Map<string, number>;

  constructor(known: T[]) {
    this.values = [...known];
    this.#index = new Map(known.map((value, i) => [JSON.stringify(value), i]));
  }

  of(value: T): number {
    const key = JSON.stringify(value);
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.#index.set(key, index);
    }
    return index;
  }
}

function fillTables(known: Tables | undefined) {
  const categories = new Numbering(known?.categories ?? []);
  const claimed = new Numbering(known?.claimed ?? []);
  const evidence = new Numbering(known?.evidence ?? []);
  const traits = new Numbering<Trait>(known?.traits ?? []);
  const traitOf = (entry: ListEntry): number =>
    traits.of([
      categories.of(entry.category),
      CONFIDENCES.indexOf(entry.confidence),
      entry.subdomains ? 1 : 0,
      entry.claimed === undefined ? -1 : claimed.of(entry.claimed),
      evidence.of(entry.evidence.map(({ publisher, url, date }) => [publisher, url, date])),
      entry.expires - entry.last,
    ]);
  const tables = (): Tables => ({
    categories: categories.values,
    claimed: claimed.values,
    evidence: evidence.values,
    traits: traits.values,
  });
  return { traitOf, tables };
}

const compare = (a: Key, b: Key) => (a < b ? -1 : a > b ? 1 : 0);

/** Cuts sorted columns into shards: at the former list's boundaries, or every SHARD_ENTRIES where there are none. */
function cut(kind: number, rows: Columns, base: ListHeader | undefined): [Key, Columns][] {
  const shards: [Key, Columns][] = [];
  const known = base?.shards.filter((line) => line[0] === kind) ?? [];
  if (base && known.length > 0) for (const [, first] of known) shards.push([first, emptyColumns()]);
  const start = base?.shards.findIndex((line) => line[0] === kind) ?? 0;
  for (let i = 0; i < rows.keys.length; i++) {
    const key = rows.keys[i]!;
    if (known.length === 0 && i % SHARD_ENTRIES === 0) shards.push([key, emptyColumns()]);
    const at = known.length === 0 ? shards.length - 1 : findShard(base!, KINDS[kind]!, key) - start;
    copyRow(rows, i, shards[at]![1]);
  }
  return shards;
}

/**
 * Packs entries (any order, no two of the same kind and value) into a list. With `base`, the version before, boundaries and table
 * numbers are kept so that a delta between the two is small; a shard that grew too large gives the list new boundaries.
 */
export function packList(
  about: Pick<ListHeader, 'list' | 'version' | 'date'>,
  entries: ListEntry[],
  base?: ListHeader,
): ListFile {
  const { traitOf, tables } = fillTables(base);
  const lines: ShardLine[] = [];
  const shards: Uint8Array[] = [];
  for (const [number, kind] of KINDS.entries()) {
    const keyed = entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({ key: keyOf(kind, entry.value), entry }))
      .sort((a, b) => compare(a.key, b.key));
    const rows: Columns = {
      keys: keyed.map(({ key }) => key),
      traits: keyed.map(({ entry }) => traitOf(entry)),
      lasts: keyed.map(({ entry }) => entry.last),
      spans: keyed.map(({ entry }) => entry.last - entry.first),
      reports: keyed.map(({ entry }) => entry.reports),
    };
    for (const [first, columns] of cut(number, rows, base)) {
      if (columns.keys.length > MAX_SHARD_ENTRIES) return packList(about, entries);
      const bytes = packShard(columns);
      lines.push([number, first, columns.keys.length, bytes.length]);
      shards.push(bytes);
    }
  }
  const { list, version, date } = about;
  return { header: { list, version, date, ...tables(), shards: lines }, shards };
}
