import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeShard, openDelta, writeDelta } from '../../lib/blocklist/delta.ts';
import type { ListEntry } from '../../lib/blocklist/entry.ts';
import { makeFilter, mayHold } from '../../lib/blocklist/filter.ts';
import { findShard, readEntry } from '../../lib/blocklist/header.ts';
import { openListFile, readEntries, writeListFile } from '../../lib/blocklist/list-file.ts';
import { packList } from '../../lib/blocklist/pack.ts';
import { findRow, KINDS, unpackShard } from '../../lib/blocklist/shard.ts';
import { type Damage, damage, damageOf } from './damage.ts';
import { property } from './property.ts';

const ABOUT = { list: 'thu', version: 1, date: '2026-11-01' };
const NEXT = { ...ABOUT, version: 2 };

const DAYS = 5_000;
const common = {
  category: fc.constantFrom('other', 'loan', 'police'),
  confidence: fc.constantFrom('A', 'B', 'C'),
  evidence: fc.array(
    fc.constantFrom(
      { publisher: 'Báo thử', url: 'https://example.invalid/a', date: '2026-01' },
      { publisher: '“”\u2028', url: 'https://example.invalid/b', date: '2026' },
    ),
    { maxLength: 2 },
  ),
  first: fc.integer({ min: 0, max: DAYS }),
  length: fc.nat(1_000),
  kept: fc.nat(1_000),
  reports: fc.oneof(fc.nat(9), fc.nat(2 ** 31)),
  claimed: fc.constantFrom(undefined, 'Công an xã'),
  subdomains: fc.boolean(),
};
const identifier = fc.oneof(
  fc.record({
    kind: fc.constant('phone'),
    value: fc.integer({ min: 10_000_000, max: 999_999_999_999 }).map((n) => `+${n}`),
  }),
  fc.record({
    kind: fc.constant('phone'),
    value: fc.integer({ min: 0, max: 99 }).map((n) => `+849123456${10 + n}`),
  }),
  fc.record({
    kind: fc.constantFrom('prefix', 'link', 'account', 'handle', 'app'),
    value: fc.oneof(
      fc.stringMatching(/^[a-c]{1,3}\.[a-z]{2,3}$/),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    ),
  }),
);
const entries = fc.uniqueArray(
  fc
    .tuple(identifier, fc.record(common))
    .map(([{ kind, value }, { length, kept, claimed, subdomains, ...rest }]) => ({
      kind,
      value,
      ...rest,
      ...(claimed ? { claimed } : {}),
      ...(subdomains ? { subdomains } : {}),
      last: rest.first + length,
      expires: rest.first + length + kept,
    })),
  { maxLength: 12, selector: ({ kind, value }) => `${kind} ${value}` },
) as unknown as fc.Arbitrary<ListEntry[]>;

const compare = (a: ListEntry, b: ListEntry) => {
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.kind === 'phone') return Number(a.value) - Number(b.value);
  return a.value < b.value ? -1 : 1;
};

/** What a client does with a file: opens it, reads and filters every entry, looks some up. */
function useFile(file: Uint8Array): void {
  const list = openListFile(file);
  const filter = makeFilter(list);
  for (const { kind, value } of readEntries(list)) mayHold(filter, kind, value);
  for (const [i, shard] of list.shards.entries())
    findRow(shard, KINDS[list.header.shards[i]![0]]!, list.header.shards[i]![1]);
}

/** A damaged file may only be told as damaged: these errors are the ones that `nameFailure` knows by that name. */
function assertDamaged(run: () => void): void {
  try {
    run();
  } catch (error) {
    const { message } = error as Error;
    assert(
      message === 'damaged' || error instanceof SyntaxError || error instanceof TypeError,
      `not told as damaged: ${error}`,
    );
  }
}

const damaged = fc.tuple(entries, damageOf);

export const listProperties = [
  property('list: what is packed is read back', 6_000, entries, (all) => {
    const list = openListFile(writeListFile(packList(ABOUT, all)));
    assert.deepEqual(readEntries(list), [...all].sort(compare));
  }),
  property('list: every entry is found by its key, and through the filter', 4_000, entries, (all) => {
    const list = packList(ABOUT, all);
    const filter = makeFilter(list);
    for (const entry of all) {
      const key = entry.kind === 'phone' ? Number(entry.value) : entry.value;
      assert(mayHold(filter, entry.kind, key));
      const shard = list.shards[findShard(list.header, entry.kind, key)]!;
      const row = findRow(shard, entry.kind, key);
      assert.deepEqual(readEntry(list.header, entry.kind, unpackShard(shard, entry.kind), row), entry);
    }
  }),
  property(
    'delta: the old shards and the delta give the new file, byte for byte',
    6_000,
    fc.tuple(entries, entries, fc.nat()),
    ([before, after, keep]) => {
      const taken = new Set(after.map(({ kind, value }) => `${kind} ${value}`));
      const kept = before.filter(
        ({ kind, value }, i) => (keep >> (i % 24)) & 1 && !taken.has(`${kind} ${value}`),
      );
      const old = packList(ABOUT, before);
      const now = packList(NEXT, [...kept, ...after], old.header);
      const file = writeDelta(old, now);
      if (!file) return;
      const delta = openDelta(file);
      const shards = [...old.shards];
      for (const change of delta.changes)
        shards[change.shard] = changeShard(delta.header, change, shards[change.shard]!);
      assert.deepEqual(writeListFile({ header: delta.header, shards }), writeListFile(now));
    },
  ),
  property('list: a damaged file is told as damaged, or read', 10_000, damaged, ([all, how]) => {
    const file = damage(writeListFile(packList(ABOUT, all)), how as Damage[]);
    assertDamaged(() => useFile(file));
  }),
  property('delta: a damaged delta is told as damaged, or applied', 8_000, damaged, ([all, how]) => {
    const old = packList(ABOUT, all.slice(1));
    const file = writeDelta(old, packList(NEXT, all.slice(0, -1), old.header));
    if (!file) return;
    assertDamaged(() => {
      const delta = openDelta(damage(file, how as Damage[]));
      for (const change of delta.changes) changeShard(delta.header, change, old.shards[change.shard]!);
    });
  }),
];
