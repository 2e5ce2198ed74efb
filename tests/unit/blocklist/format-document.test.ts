import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ListEntry } from '../../../lib/blocklist/entry.ts';
import { openListFile, readEntries, writeListFile } from '../../../lib/blocklist/list-file.ts';
import { packList } from '../../../lib/blocklist/pack.ts';

const text = readFileSync('lib/blocklist/FORMAT.md', 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, block]) => block!);
const [entries, header] = blocks('json').map((block) => JSON.parse(block)) as [
  ListEntry[],
  { version: number },
];
const bytes = blocks('hex')[0]!
  .split('\n')
  .flatMap((line) => /^(?:[0-9a-f]{2}(?: |$))+/.exec(line)?.[0].trim().split(' ') ?? [])
  .map((byte) => Number.parseInt(byte, 16));

test('the worked example of FORMAT.md is what the code writes and reads', () => {
  const packed = packList({ list: 'thu', version: 1, date: '2026-01-03' }, entries);
  expect(packed.header).toEqual(header);
  expect(packed.shards.flatMap((shard) => [...shard])).toEqual(bytes);
  const file = writeListFile(packed);
  expect([...file.subarray(0, 8)]).toEqual([0x43, 0x47, 0x4c, 0x31, 0x06, 0x01, 0, 0]);
  expect(readEntries(openListFile(file))).toEqual(entries);
});
