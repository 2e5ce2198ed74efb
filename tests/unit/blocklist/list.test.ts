import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerFor } from '../../../lib/blocklist/entry.ts';
import { lookUp, setOwn } from '../../../lib/blocklist/list.ts';
import { readEntries } from '../../../lib/blocklist/list-file.ts';
import { packList } from '../../../lib/blocklist/pack.ts';
import { installShipped } from '../../../lib/blocklist/shipped.ts';
import { importList } from '../../../lib/blocklist/store.ts';
import { Database } from '../../../lib/db/db.ts';
import { deleteReport, listReports, saveReport } from '../../../lib/reports/reports.ts';
import { readVersion, versionsIn } from '../../../tools/list/folder.ts';
import { sampleEntry as entry } from './sample-entries.ts';

const NOW = new Date('2026-11-24');
const place = { id: 'shipped', priority: 0, state: {} };
const pack = (version: number, entries = LIST) =>
  packList({ list: 'thu', version, date: '2026-01-02' }, entries);
const LIST = [
  entry('+84912345670'),
  entry('+373', { kind: 'prefix' }),
  entry('gia-mao.example', { kind: 'link', subdomains: true }),
  entry('rieng.example', { kind: 'link' }),
];
let db: Database;
let count = 0;
beforeEach(async () => {
  db = new Database(`test-${++count}`);
  await importList(pack(1), place, db);
});

describe('what an entry lets us say', () => {
  test.each([
    ['fresh A', {}, 'reported'],
    ['fresh B', { confidence: 'B' }, 'reported'],
    ['fresh C only hints', { confidence: 'C' }, 'formerly-reported'],
    ['expired A', { expires: 5_000 }, 'formerly-reported'],
    ['a prefix covers a whole country', { kind: 'prefix' }, 'formerly-reported'],
  ] as const)('%s', (_, more, status) => expect(answerFor(entry('x', more), NOW).status).toBe(status));
});

test('every shipped entry has publisher, address, date and expiry', () => {
  const shipped = readEntries(readVersion('public/data/list', versionsIn('public/data/list')[0]!));
  expect(shipped.length).toBeGreaterThan(200);
  for (const { evidence, expires, last } of shipped) {
    expect(evidence.length).toBeGreaterThan(0);
    expect(expires).toBeGreaterThan(last);
    for (const { publisher, url, date } of evidence) {
      expect(publisher).not.toBe('');
      expect(url).toMatch(/^https?:/);
      expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
  }
});

test('the shipped list verifies against the pinned root, installs once, and a cut file leaves the old one', async () => {
  const read = async (path: string) => new Uint8Array(readFileSync(`public/data/list/${path}`));
  const fresh = new Database(`test-${++count}`);
  await installShipped(read, fresh);
  const { gen } = (await fresh.lists.get('shipped'))!;
  await installShipped(read, fresh);
  expect((await fresh.lists.get('shipped'))!.gen).toBe(gen);
  await fresh.lists.update('shipped', { version: 0 });
  const cut = async (path: string) =>
    path.endsWith('.json') ? read(path) : (await read(path)).slice(0, 900);
  await expect(installShipped(cut, fresh)).rejects.toThrow('damaged');
  const [answer] = await lookUp([{ kind: 'phone', value: '+37360123456' }], NOW, fresh);
  expect(answer?.status).toBe('formerly-reported');
});

test('answers in the order of the questions; subdomains only where the entry means them', async () => {
  const answers = await lookUp(
    [
      { kind: 'link', value: 'a.b.gia-mao.example' },
      { kind: 'link', value: 'a.rieng.example' },
      { kind: 'phone', value: '+84912345670' },
      { kind: 'phone', value: '+84999999999' },
    ],
    NOW,
    db,
  );
  expect(answers.map(({ status }) => status)).toEqual(['reported', 'unknown', 'reported', 'unknown']);
  expect(answers[2]?.evidence?.[0]).toEqual({
    publisher: 'Báo thử',
    url: 'https://example.invalid',
    date: '2026-01-02',
  });
});

test('the person’s own word beats the list, and can be taken back', async () => {
  const identifier = { kind: 'phone', value: '+84912345670' } as const;
  const status = async () => (await lookUp([identifier], NOW, db))[0]?.status;
  await setOwn(identifier, 'trust', db);
  expect(await status()).toBe('trusted');
  await setOwn(identifier, undefined, db);
  expect(await status()).toBe('reported');
});

test('a new list takes the place of the old one whole; an older one is refused', async () => {
  await importList(pack(2, [entry('+84911111111')]), place, db);
  const status = async (value: string) => (await lookUp([{ kind: 'phone', value }], NOW, db))[0]?.status;
  expect(await status('+84911111111')).toBe('reported');
  expect(await status('+84912345670')).toBe('unknown');
  expect(await db.generations.count()).toBe(1);
  expect(await db.shards.count()).toBe(1);
  await expect(importList(pack(1), place, db)).rejects.toThrow('not-newer');
  expect(await status('+84911111111')).toBe('reported');
});

test('the more trusted list answers where two speak of one number', async () => {
  const other = packList({ list: 'b', version: 1, date: '2026-01-02' }, [
    entry('+84912345670', { category: 'loan' }),
    entry('+84922222222'),
  ]);
  await importList(other, { ...place, id: 'b', priority: 1 }, db);
  const ask = ['+84912345670', '+84922222222'].map((value) => ({ kind: 'phone', value }) as const);
  const answers = await lookUp(ask, NOW, db);
  expect(answers.map(({ list, category }) => [list, category])).toEqual([
    ['shipped', 'other'],
    ['b', 'other'],
  ]);
});

test('a report is kept, blocks at once, and its undoing unblocks unless another names the same', async () => {
  const identifier = { kind: 'phone', value: '+84977777771' } as const;
  const draft = {
    ...{ kind: 'report' as const, identifiers: [identifier] },
    ...{ category: 'other', note: '', text: 'x'.repeat(10_000) },
  };
  const [a, b] = [await saveReport(draft, { db }), await saveReport(draft, { db })];
  const status = async () => (await lookUp([identifier], NOW, db))[0]?.status;
  expect((await listReports(db)).map(({ text }) => text.length)).toEqual([5_000, 5_000]);
  await deleteReport(a.id, db);
  expect(await status()).toBe('reported');
  await deleteReport(b.id, db);
  expect(await status()).toBe('unknown');
});
