import type { ListHeader, ShardLine, Trait } from '../../lib/blocklist/header.ts';
import type { ListFile } from '../../lib/blocklist/list-file.ts';
import { SHARD_ENTRIES } from '../../lib/blocklist/pack.ts';
import { type Columns, copyRow, emptyColumns, packShard, unpackShard } from '../../lib/blocklist/shard.ts';

/** Numbers of the plan below +84 3… to +84 9…: the sample spreads over this many. */
const FIRST = 84_300_000_000;
const SPREAD = 650_000_000;
const CATEGORIES = 12;

/** Repeatable numbers from 0 to below 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** One invented entry: few categories are common, most numbers were reported once and lately. */
function addRow(to: Columns, key: number, random: () => number): void {
  const reports = random() < 0.7 ? 1 : 2 + Math.floor(-6 * Math.log(1 - random()));
  to.keys.push(key);
  to.traits.push(Math.floor(CATEGORIES * random() ** 2));
  to.lasts.push(6_100 - Math.min(700, Math.floor(-120 * Math.log(1 - random()))));
  to.spans.push(reports === 1 ? 0 : Math.floor(90 * random()));
  to.reports.push(reports);
}

function makeFile(version: number, shards: [number, Columns][]): ListFile {
  const bytes = shards.map(([, columns]) => packShard(columns));
  const lines: ShardLine[] = shards.map(([first, { keys }], i) => [0, first, keys.length, bytes[i]!.length]);
  const header: ListHeader = {
    list: 'bench',
    version,
    date: '2026-11-24',
    categories: Array.from({ length: CATEGORIES }, (_, i) => `category_${i}`),
    claimed: [],
    evidence: [[['Báo thử', 'https://example.invalid', '2026-11-24']]],
    traits: Array.from({ length: CATEGORIES }, (_, i): Trait => [i, 0, 0, -1, 0, 730]),
    shards: lines,
  };
  return { header, shards: bytes };
}

/** A list of `count` invented phones. Packed shard by shard: five million entries as objects would not fit. */
export function sampleList(count: number, version = 1): ListFile {
  const random = dice(7);
  const step = SPREAD / count;
  const shards: [number, Columns][] = [];
  for (let i = 0; i < count; i++) {
    const key = FIRST + Math.floor((i + random()) * step);
    if (i % SHARD_ENTRIES === 0) shards.push([key, emptyColumns()]);
    addRow(shards.at(-1)![1], key, random);
  }
  return makeFile(version, shards);
}

/** The next version after about `changes` changes: half new, a quarter dropped, a quarter with another count. */
export function changeList({ header, shards }: ListFile, changes: number): ListFile {
  const random = dice(11);
  const total = header.shards.reduce((sum, line) => sum + line[2], 0);
  const share = changes / total;
  const next = shards.map((bytes, index): [number, Columns] => {
    const old = unpackShard(bytes, 'phone');
    const columns = emptyColumns();
    for (let i = 0; i < old.keys.length; i++) {
      const pick = random() / share;
      const key = old.keys[i] as number;
      if (pick < 0.25) continue;
      copyRow(old, i, columns);
      if (pick < 0.5) columns.reports[columns.reports.length - 1]! += 1;
      else if (pick < 1 && old.keys[i + 1] !== key + 1) addRow(columns, key + 1, random);
    }
    return [header.shards[index]![1] as number, columns];
  });
  return makeFile(header.version + 1, next);
}

/** Batches as a feed gives them: 50 numbers each, one in ten listed. */
export function sampleBatches(file: ListFile, batches: number, seed: number): string[][] {
  const random = dice(seed);
  const listed = () => {
    const keys = unpackShard(file.shards[Math.floor(random() * file.shards.length)]!, 'phone').keys;
    return `+${keys[Math.floor(random() * keys.length)]}`;
  };
  return Array.from({ length: batches }, () =>
    Array.from({ length: 50 }, (_, i) => (i < 5 ? listed() : `+${FIRST + Math.floor(random() * SPREAD)}`)),
  );
}
