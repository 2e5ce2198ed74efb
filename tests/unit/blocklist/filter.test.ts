import { expect, test } from 'vitest';
import { keyOf } from '../../../lib/blocklist/entry.ts';
import { makeFilter, mayHold } from '../../../lib/blocklist/filter.ts';
import { packList } from '../../../lib/blocklist/pack.ts';
import { sampleEntry, sampleNumbers } from './sample-entries.ts';

const numbers = sampleNumbers(8_000);
const hosts = numbers.slice(0, 500).map((number) => `h${number.slice(1)}.example`);
const entries = [
  ...numbers.slice(0, 4_000).map((number) => sampleEntry(number)),
  ...hosts.map((host) => sampleEntry(host, { kind: 'link' })),
];
const filter = makeFilter(packList({ list: 'thu', version: 1, date: '2026-01-01' }, entries));

test('nothing listed is ever lost', () => {
  for (const { kind, value } of entries) expect(mayHold(filter, kind, keyOf(kind, value))).toBe(true);
});

test('of what is not listed, nearly all is answered without a shard; the kind counts', () => {
  const passed = numbers.slice(4_000).filter((number) => mayHold(filter, 'phone', keyOf('phone', number)));
  expect(passed.length).toBeLessThan(4_000 * 0.025);
  expect(hosts.filter((host) => mayHold(filter, 'app', host)).length).toBeLessThan(25);
});
