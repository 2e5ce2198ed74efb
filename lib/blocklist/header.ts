import type { Evidence } from '../messages.ts';
import { CONFIDENCES, type Confidence, type ListEntry, writeKey } from './entry.ts';
import { type Columns, type Key, KINDS, type ListKind } from './shard.ts';

/** What many entries share: category, confidence, subdomains (0/1), claimed body (−1: none), evidence set, days kept after the last report. */
export type Trait = [number, number, number, number, number, number];

/** Kind (index of KINDS), first key, entries, bytes. An entry belongs to the last shard of its kind whose first key is not above it. */
export type ShardLine = [number, Key, number, number];

export interface Tables {
  categories: string[];
  claimed: string[];
  /** Sets of evidence as [publisher, address, date]. */
  evidence: [string, string, string][][];
  traits: Trait[];
}

/** Readable head of a list file, and what is kept of a list beside its shards. */
export interface ListHeader extends Tables {
  list: string;
  version: number;
  /** ISO day the list was made. */
  date: string;
  shards: ShardLine[];
}

export const countEntries = ({ shards }: ListHeader): number =>
  shards.reduce((sum, [, , count]) => sum + count, 0);

/** Shard (index) that would hold a key, or −1 when the list has none of the kind. A key below all belongs to the first. */
export function findShard({ shards }: ListHeader, kind: ListKind, key: Key): number {
  const number = KINDS.indexOf(kind);
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [shardKind, first] = shards[middle]!;
    if (shardKind < number || (shardKind === number && first <= key)) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && shards[low - 1]![0] === number) return low - 1;
  return shards[low]?.[0] === number ? low : -1;
}

/** Entry in row `i`. Throws `damaged` when the tables do not hold what the row names. */
export function readEntry(tables: Tables, kind: ListKind, columns: Columns, i: number): ListEntry {
  const trait = tables.traits[columns.traits[i]!];
  const evidence = trait && tables.evidence[trait[4]];
  const category = trait && tables.categories[trait[0]];
  const confidence: Confidence | undefined = trait && CONFIDENCES[trait[1]];
  if (!trait || !evidence || !category || !confidence) throw new Error('damaged');
  const last = columns.lasts[i]!;
  const claimed = tables.claimed[trait[3]];
  return {
    kind,
    value: writeKey(columns.keys[i]!),
    category,
    confidence,
    ...(claimed ? { claimed } : {}),
    ...(trait[2] ? { subdomains: true } : {}),
    evidence: evidence.map(([publisher, url, date]): Evidence => ({ publisher, url, date })),
    first: last - columns.spans[i]!,
    last,
    expires: last + trait[5],
    reports: columns.reports[i]!,
  };
}
