import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, writeDay } from '../../../lib/blocklist/day.ts';
import { changeShard, openDelta, writeDelta } from '../../../lib/blocklist/delta.ts';
import { keyOf } from '../../../lib/blocklist/entry.ts';
import { findShard } from '../../../lib/blocklist/header.ts';
import { openListFile, readEntries, writeListFile } from '../../../lib/blocklist/list-file.ts';
import { packList, SHARD_ENTRIES } from '../../../lib/blocklist/pack.ts';
import { findRow, packShard, unpackShard } from '../../../lib/blocklist/shard.ts';
import { sampleEntry, sampleNumbers } from './sample-entries.ts';

const about = (version: number) => ({ list: 'thu', version, date: '2026-01-02' });
const numbers = sampleNumbers(3_000);
const phones = numbers.map((value, i) => sampleEntry(value, { reports: i % 7 }));

test.each(['2026-11-24', '2010-01-01', '2099-12-31'])('day %s comes back', (day) =>
  expect(writeDay(readDay(day))).toBe(day),
);
test('a year or month counts from its first day; anything else is refused', () => {
  expect(writeDay(readDay('2025'))).toBe('2025-01-01');
  expect(writeDay(readDay('2025-07'))).toBe('2025-07-01');
  for (const bad of ['', '25', '2025-13', '1999-01-01', 'hôm qua']) expect(() => readDay(bad)).toThrow();
});

test('entries of every kind come back as they went in', () => {
  const entries = [
    ...phones,
    sampleEntry('lua.example', { kind: 'link', subdomains: true, claimed: 'Ngân hàng thử' }),
    sampleEntry('lừa-đảo 😀', { kind: 'handle', first: 10, last: 300, expires: 5_000 }),
    sampleEntry('lừa-đảo 😁', { kind: 'handle', confidence: 'C' }),
    sampleEntry('bidv:123456789', { kind: 'account', category: 'loan' }),
  ];
  const back = readEntries(openListFile(writeListFile(packList(about(1), entries))));
  const order = (all: typeof entries) =>
    [...all].sort((a, b) => (a.kind + a.value < b.kind + b.value ? -1 : 1));
  expect(order(back)).toEqual(order(entries));
});

test('every listed number is found, its neighbours are not', () => {
  const { header, shards } = packList(about(1), phones);
  const listed = new Set(numbers);
  expect(shards.length).toBe(Math.ceil(phones.length / SHARD_ENTRIES));
  for (const value of [...numbers, ...numbers.map((number) => `+${Number(number) + 1}`)]) {
    const key = keyOf('phone', value);
    expect(findRow(shards[findShard(header, 'phone', key)]!, 'phone', key) >= 0).toBe(listed.has(value));
  }
});

test('cut or lengthened shards never read as entries', () => {
  const bytes = packList(about(1), phones.slice(0, 50)).shards[0]!;
  for (let end = 0; end < bytes.length; end++)
    expect(() => unpackShard(bytes.subarray(0, end), 'phone')).toThrow('damaged');
  expect(() => unpackShard(Uint8Array.of(...bytes, 0), 'phone')).toThrow('damaged');
});

test('shards of any keys come back', () => {
  const key = fc.integer({ min: 1_000_000, max: 999_999_999_999_999 });
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const check = (keys: (number | string)[], kind: 'phone' | 'app') => {
    const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
    const zero = sorted.map((_, i) => i);
    const columns = { keys: sorted, traits: zero, lasts: zero, spans: zero, reports: zero };
    expect(unpackShard(packShard(columns), kind)).toEqual(columns);
  };
  fc.assert(fc.property(fc.uniqueArray(key), (keys) => check(keys, 'phone')));
  fc.assert(fc.property(fc.uniqueArray(text), (keys) => check(keys, 'app')));
});

test('a delta leads to the full file, byte for byte', () => {
  const before = packList(about(1), phones);
  const changed = [
    ...phones.slice(40).map((entry, i) => (i % 50 ? entry : { ...entry, reports: 9, category: 'loan' })),
    ...sampleNumbers(100, 77).map((value) => sampleEntry(value)),
  ];
  const unique = [...new Map(changed.map((entry) => [entry.value, entry])).values()];
  const after = packList(about(2), unique, before.header);
  const delta = openDelta(writeDelta(before, after)!);
  const shards = [...before.shards];
  for (const change of delta.changes)
    shards[change.shard] = changeShard(delta.header, change, shards[change.shard]!);
  expect(writeListFile({ header: delta.header, shards })).toEqual(writeListFile(after));
  expect(new Set(readEntries(after).map(({ value }) => value))).toEqual(
    new Set(unique.map(({ value }) => value)),
  );
});

test('a list that outgrew its shards gets new ones, and no delta', () => {
  const before = packList(about(1), phones.slice(0, 10));
  const after = packList(
    about(2),
    [...phones, ...sampleNumbers(4_000, 5).map((n) => sampleEntry(n))].filter(
      (entry, i, all) => all.findIndex(({ value }) => value === entry.value) === i,
    ),
    before.header,
  );
  expect(after.shards.length).toBeGreaterThan(5);
  expect(writeDelta(before, after)).toBeUndefined();
});
