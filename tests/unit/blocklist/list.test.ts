import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerFor, type ListEntry, type ShippedList } from '../../../lib/blocklist/entry.ts';
import { installShipped, lookUp, setOwn } from '../../../lib/blocklist/list.ts';
import { Database } from '../../../lib/db/db.ts';
import { deleteReport, listReports, saveReport } from '../../../lib/reports/reports.ts';

const NOW = new Date('2026-11-24');
const entry = (value: string, more: Partial<ListEntry> = {}): ListEntry => ({
  kind: 'phone',
  value,
  category: 'other',
  confidence: 'A',
  publisher: 'Báo thử',
  url: 'https://example.invalid',
  date: '2026-01-02',
  ...more,
});
const list: ShippedList = {
  date: '2026-01-02',
  entries: [
    entry('+84912345670'),
    entry('gia-mao.example', { kind: 'link', subdomains: true }),
    entry('rieng.example', { kind: 'link' }),
  ],
};
let db: Database;
let count = 0;
beforeEach(async () => {
  db = new Database(`test-${++count}`);
  await installShipped(list, db);
});

describe('what an entry lets us say', () => {
  test.each([
    ['fresh A', {}, 'reported'],
    ['fresh B', { confidence: 'B' }, 'reported'],
    ['fresh C only hints', { confidence: 'C' }, 'formerly-reported'],
    ['old A', { date: '2023-05' }, 'formerly-reported'],
    ['a prefix covers a whole country', { kind: 'prefix' }, 'formerly-reported'],
  ] as const)('%s', (_, more, status) => expect(answerFor(entry('x', more), NOW).status).toBe(status));
});

test('every shipped entry has publisher, address and date', () => {
  const shipped: ShippedList = JSON.parse(readFileSync('public/data/list.json', 'utf8'));
  expect(shipped.entries.length).toBeGreaterThan(200);
  for (const { publisher, url, date } of shipped.entries) {
    expect(publisher).not.toBe('');
    expect(url).toMatch(/^https?:/);
    expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
  }
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

test('a new list takes the place of the old one whole', async () => {
  await installShipped({ date: '2026-02-01', entries: [entry('+84911111111')] }, db);
  expect(await db.entries.count()).toBe(1);
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
