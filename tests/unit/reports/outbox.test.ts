import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../../lib/db/db.ts';
import type { ReportDraft, SavedReport } from '../../../lib/messages.ts';
import { exportReports } from '../../../lib/reports/export.ts';
import { backOff, deliverReports } from '../../../lib/reports/outbox.ts';
import type { Fetch } from '../../../lib/reports/report-service.ts';
import { deleteReport, listReports, saveReport } from '../../../lib/reports/reports.ts';

// Invented numbers and addresses.
const URL_ = 'https://bao-cao.invalid/v1/';
const DRAFT: ReportDraft = {
  kind: 'report',
  identifiers: [{ kind: 'phone', value: '+84912345670' }],
  category: 'loan',
  note: 'gọi ba lần',
  text: 'Vay nhanh',
  send: true,
};

let db: Database;
let count = 0;
beforeEach(() => {
  db = new Database(`outbox-${count++}`);
});
afterEach(() => db.delete());

const file = (draft: Partial<ReportDraft> = {}) => saveReport({ ...DRAFT, ...draft }, { service: true, db });
const one = async () => (await listReports(db))[0]!;
let now = Date.UTC(2026, 10, 24);
const run = (fetch: Fetch, at = now) =>
  deliverReports({ url: URL_, fetch, now: () => at, random: () => 0.5, db });
const json = (value: unknown, status = 200, headers = {}) =>
  Promise.resolve(new Response(JSON.stringify(value), { status, headers }));
const taking: Fetch = (_url, { body }) => json({ id: JSON.parse(String(body)).id, receipt: 'R-1' });

describe('saving', () => {
  test('a report blocks its identifiers at once; an appeal blocks nothing', async () => {
    await file();
    await file({ kind: 'appeal', identifiers: [{ kind: 'phone', value: '+84912345671' }] });
    expect((await db.own.toArray()).map(({ key }) => key)).toEqual(['phone +84912345670']);
  });

  test('it waits for a service only where there is one and the person agreed', async () => {
    await file({ send: false });
    expect((await one()).state).toBe('kept');
    await saveReport(DRAFT, { service: false, db });
    expect((await listReports(db)).map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  test('texts are cut, unknown categories become "other"', async () => {
    await file({ text: 'a'.repeat(5_000_000), note: 'b'.repeat(9_999), category: 'x'.repeat(99) });
    const { text, note, category } = await one();
    expect([text.length, note.length, category]).toEqual([5_000, 1_000, 'other']);
  });

  test('a report is taken back with its block, unless another report names the same number', async () => {
    const { id } = await file();
    const { id: second } = await file({ note: 'lần nữa' });
    await deleteReport(id, db);
    expect(await db.own.count()).toBe(1);
    await deleteReport(second, db);
    expect([await db.own.count(), await db.reports.count()]).toEqual([0, 0]);
  });

  test('a report that version 0.1 kept is still listed', async () => {
    await db.reports.add({
      ...{ id: 'old', state: 'kept', created: 1, category: 'other', note: '', text: 'cũ' },
      identifier: { kind: 'phone', value: '+84912345670' },
    });
    expect(await one()).toMatchObject({ kind: 'report', identifiers: DRAFT.identifiers });
  });
});

describe('delivering', () => {
  test('a receipt makes it sent; it is never sent again', async () => {
    const { id } = await file();
    const keys: string[] = [];
    const fetch: Fetch = (url, init) => {
      keys.push(`${init.method} ${url} ${new Headers(init.headers).get('idempotency-key')}`);
      return taking(url, init);
    };
    await run(fetch);
    await run((_url, { method }) => (method === 'POST' ? Promise.reject(new Error('twice')) : json({})));
    expect(keys).toEqual([`POST https://bao-cao.invalid/v1/reports ${id}`]);
    expect(await one()).toMatchObject({ state: 'sent', receipt: 'R-1' });
  });

  test('what is sent is what the preview showed, and the day', async () => {
    await file({ site: 'facebook' });
    let sent: Record<string, unknown> = {};
    await run((url, init) => {
      sent = JSON.parse(String(init.body));
      return taking(url, init);
    });
    expect(Object.keys(sent).sort()).toEqual(
      ['category', 'day', 'id', 'identifiers', 'kind', 'note', 'protocol', 'site', 'text'].sort(),
    );
    expect(sent.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  const failures: [name: string, fetch: Fetch, problem: string][] = [
    ['network down', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['too slow', () => Promise.reject(new DOMException('', 'TimeoutError')), 'slow'],
    ['500', () => json({}, 500), 'http-500'],
    ['429', () => json({}, 429), 'http-429'],
    ['200 with HTML', () => Promise.resolve(new Response('<!doctype html>')), 'bad-receipt'],
    ['receipt of another report', () => json({ id: 'other', receipt: 'R' }), 'bad-receipt'],
    [
      'receipt that is no text',
      (_u, { body }) => json({ id: JSON.parse(String(body)).id, receipt: {} }),
      'bad-receipt',
    ],
    [
      'an endless receipt',
      (_u, { body }) => json({ id: JSON.parse(String(body)).id, receipt: 'R'.repeat(20_000) }),
      'bad-receipt',
    ],
  ];
  test.each(failures)('%s: it waits, says why, and goes out later', async (_name, fetch, problem) => {
    await file();
    await run(fetch);
    expect(await one()).toMatchObject({ state: 'queued', attempts: 1, problem });
    await run(taking, now + 30_000);
    expect((await one()).state).toBe('queued');
    await run(taking, now + 61_000);
    expect((await one()).state).toBe('sent');
  });

  test('another 4xx is final and is told', async () => {
    await file();
    await run(() => json({}, 422));
    expect(await one()).toMatchObject({ state: 'refused', problem: 'http-422' });
  });

  test('Retry-After is honoured, up to a day', async () => {
    await file();
    await run(() => json({}, 503, { 'retry-after': '7200' }));
    expect((await one()).nextTry).toBe(now + 7_200_000);
  });

  test('a clock that was set back does not hold reports for years', async () => {
    await file();
    await run(() => json({}, 500), now + 10 * 365 * 86_400_000);
    await run(taking);
    expect((await one()).state).toBe('sent');
  });

  test('killed between answer and storing: the same id goes out again', async () => {
    const { id } = await file();
    const seen: string[] = [];
    const dying = { ...db.reports, update: () => Promise.reject(new Error('killed')) };
    const broken = Object.create(db, {
      reports: { value: Object.setPrototypeOf(dying, db.reports) },
    }) as Database;
    const fetch: Fetch = (url, init) => {
      seen.push(JSON.parse(String(init.body)).id);
      return taking(url, init);
    };
    await expect(
      deliverReports({ url: URL_, fetch, now: () => now, random: () => 0.5, db: broken }),
    ).rejects.toThrow('killed');
    await run(fetch);
    expect(seen).toEqual([id, id]);
    expect((await one()).state).toBe('sent');
  });

  test('the outcome is asked once a day until it is final', async () => {
    await file();
    await run(taking);
    let asked = 0;
    const outcome =
      (value: string): Fetch =>
      () => {
        asked++;
        return json({ outcome: value });
      };
    now += 60_000;
    await run(outcome('nonsense'));
    expect((await one()).outcome).toBeUndefined();
    await run(outcome('accepted'), now + 3_600_000);
    expect(asked).toBe(1);
    await run(outcome('published'), now + 90_000_000);
    expect((await one()).outcome).toBe('published');
    await run(outcome('declined'), now + 900_000_000);
    expect(asked).toBe(2);
  });
});

test('waits double from a minute to a day', () => {
  expect([1, 2, 5, 30].map((n) => backOff(n, 0.5))).toEqual([60_000, 120_000, 960_000, 86_400_000]);
  expect(backOff(1, 0)).toBe(45_000);
});

test('export: one line per identifier, oldest first, without a source until someone reviews it', () => {
  const saved = (id: string, extra: Partial<SavedReport> = {}): SavedReport => ({
    ...DRAFT,
    ...{ id, state: 'kept', created: Date.UTC(2026, 10, 24) },
    ...extra,
  });
  const lines = exportReports([
    saved('new', { kind: 'appeal' }),
    saved('b', { identifiers: [...DRAFT.identifiers, { kind: 'link', value: 'a.invalid' }] }),
    saved('a', { text: 'hai\ndòng \u2028 "x"' }),
  ]);
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ report, kind }) => `${report} ${kind}`)).toEqual(['a phone', 'b phone', 'b link']);
  expect(rows[0]).toMatchObject({ confidence: 'C', url: '', date: '2026-11-24', category: 'loan' });
});
