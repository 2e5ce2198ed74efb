import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DBCore } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lookUp } from '../../../lib/blocklist/list.ts';
import { readStatus, readUpdateState } from '../../../lib/blocklist/state.ts';
import { isDue, updateList, waitAfter } from '../../../lib/blocklist/update.ts';
import { Database } from '../../../lib/db/db.ts';
import { type Disturb, folderFetch } from './folder-fetch.ts';
import { line, startPublisher } from './publish.ts';
import { sampleNumbers } from './sample-entries.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const numbers = sampleNumbers(1_500);
const [dropped, kept, added] = ['+84912345670', '+84912345671', '+84912345672'];
const filler = numbers.map((value) => line(value));

/** Folders of one publisher after version 1, 2 (with a delta) and after new keys with version 3. */
const folders: string[] = [];
let root = '';
let stranger = '';
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  const publisher = await startPublisher();
  const keep = () => {
    const copy = mkdtempSync(join(tmpdir(), 'served-'));
    cpSync(publisher.folder, copy, { recursive: true });
    folders.push(copy);
  };
  await publisher.publish([...filler, line(dropped), line(kept)]);
  keep();
  await publisher.publish([...filler, line(kept), line(added)]);
  keep();
  await publisher.rotate();
  await publisher.publish([...filler, line(added)]);
  keep();
  root = publisher.root;
  const other = await startPublisher();
  await other.publish([line(added)]);
  stranger = other.folder;
});
afterAll(() => {
  process.off('unhandledRejection', onRejection);
  expect(rejections).toEqual([]);
});

let db: Database;
let count = 0;
beforeEach(() => {
  db = new Database(`update-${++count}`);
});

async function update(folder: string, options: { disturb?: Disturb; now?: Date; timeout?: number } = {}) {
  const { asked, fetch } = folderFetch(folder, options.disturb);
  const source = { id: 'a', url: 'https://list.invalid/manifest.json', priority: 0, root };
  const deps = { db, fetch, timeout: options.timeout ?? 2_000, now: () => options.now ?? NOW };
  const outcome = await updateList(source, { ...deps, random: () => 0, isProtected: () => false });
  return { outcome, asked };
}

/** Version that the look-ups show, after checking that the list is whole: 0 for none. */
async function seen(): Promise<number> {
  const ask = [dropped, kept, added, ...numbers].map((value) => ({ kind: 'phone', value }) as const);
  const [a, b, c, ...rest] = (await lookUp(ask, NOW, db)).map(({ status }) => status === 'reported');
  if (rest.every((listed) => !listed)) {
    expect([a, b, c]).toEqual([false, false, false]);
    return 0;
  }
  expect(rest.every(Boolean)).toBe(true);
  const version = (await db.lists.get('a'))!.version;
  expect([a, b, c]).toEqual([[], [true, true, false], [false, true, true], [false, false, true]][version]);
  return version;
}

test('full file, then a delta, then "nothing new", then new keys signed by the root', async () => {
  const first = await update(folders[0]!);
  expect([first.outcome, first.asked, await seen()]).toEqual(['updated', ['manifest.json', 'full-1.cgl'], 1]);
  const second = await update(folders[1]!);
  expect(second.outcome).toBe('updated');
  expect(second.asked).toEqual(['manifest.json', 'delta-1-2.cgd']);
  expect(await seen()).toBe(2);
  expect((await update(folders[1]!)).asked).toEqual(['manifest.json']);
  expect((await update(folders[1]!)).outcome).toBe('current');
  expect((await update(folders[2]!)).outcome).toBe('updated');
  expect(await seen()).toBe(3);
  expect(await readStatus('a', NOW, db)).toMatchObject({
    version: 3,
    entries: 1_501,
    stale: false,
    outcome: 'updated',
  });
  expect((await readStatus('a', new Date('2027-02-01'), db)).stale).toBe(true);
});

describe('the old list stays whole, and the state says why', () => {
  const payload = /\.cg[ld]$/;
  const answer =
    (change: (bytes: Buffer) => Uint8Array<ArrayBuffer>): Disturb =>
    (name, bytes) =>
      payload.test(name) ? new Response(change(bytes())) : undefined;
  const hang = () => new Promise<never>(() => undefined);
  const trickle = () =>
    new Response(
      new ReadableStream({
        pull: (out) => {
          out.enqueue(Uint8Array.of(1));
          return hang();
        },
      }),
    );
  const cases: [
    string,
    string,
    () => { folder?: string; disturb?: Disturb; now?: Date; timeout?: number },
  ][] = [
    ['truncated', 'damaged', () => ({ disturb: answer((bytes) => new Uint8Array(bytes.subarray(0, 99))) })],
    [
      'one bit flipped',
      'damaged',
      () => ({
        disturb: answer((bytes) => new Uint8Array(bytes.map((byte, i) => (i === 70 ? byte ^ 4 : byte)))),
      }),
    ],
    ['longer than signed', 'damaged', () => ({ disturb: answer((bytes) => new Uint8Array([...bytes, 0])) })],
    [
      'files of two versions mixed',
      'damaged',
      () => ({
        disturb: answer(() => new Uint8Array(readFileSync(join(folders[0]!, 'full-1.cgl')))),
      }),
    ],
    ['signed by somebody else', 'wrong-key', () => ({ folder: stranger })],
    [
      'a signature under another text',
      'wrong-key',
      () => ({
        disturb: (name, bytes) =>
          name === 'manifest.json'
            ? new Response(bytes().toString().replace('\\"entries\\":1502', '\\"entries\\":1503'))
            : undefined,
      }),
    ],
    ['expired', 'expired', () => ({ now: new Date('2027-03-01') })],
    ['not JSON', 'damaged', () => ({ disturb: () => new Response('<html>Hết tiền thuê máy chủ') })],
    ['not found', 'server-error', () => ({ disturb: () => new Response('', { status: 404 }) })],
    [
      'server error on the payload',
      'server-error',
      () => ({
        disturb: (name) => (payload.test(name) ? new Response('', { status: 503 }) : undefined),
      }),
    ],
    ['no network', 'offline', () => ({ disturb: () => Promise.reject(new TypeError('Failed to fetch')) })],
    [
      'slow loris',
      'too-slow',
      () => ({ disturb: (name) => (payload.test(name) ? trickle() : undefined), timeout: 50 }),
    ],
    [
      'endless manifest',
      'damaged',
      () => ({
        disturb: () =>
          new Response(new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(65_536)) })),
      }),
    ],
  ];
  test.each(cases)('%s: %s', async (_, outcome, make) => {
    await update(folders[0]!);
    const { folder = folders[1]!, ...options } = make();
    expect((await update(folder, options)).outcome).toBe(outcome);
    expect(await seen()).toBe(1);
    expect((await readUpdateState('a', db))?.failures).toBe(1);
    expect((await update(folders[1]!)).outcome).toBe('updated');
    expect(await seen()).toBe(2);
  });
});

test('a version or a key epoch already left behind is not taken again', async () => {
  await update(folders[1]!);
  expect((await update(folders[0]!)).outcome).toBe('rolled-back');
  expect(await seen()).toBe(2);
  await update(folders[2]!);
  expect((await update(folders[1]!)).outcome).toBe('rolled-back');
  expect(await seen()).toBe(3);
});

test('a delta that is damaged or gone is made up for by the full file', async () => {
  await update(folders[0]!);
  const disturb: Disturb = (name) => (name.endsWith('.cgd') ? new Response('x') : undefined);
  const { outcome, asked } = await update(folders[1]!, { disturb });
  expect([outcome, asked]).toEqual(['updated', ['manifest.json', 'delta-1-2.cgd', 'full-2.cgl']]);
  expect(await seen()).toBe(2);
});

/** Makes the `n`th write to the database fail, and with `close` every later one: the worker is dead. */
function breakWrites(n: number, error: Error, close: boolean) {
  let writes = 0;
  db.use({
    stack: 'dbcore',
    name: 'break',
    create: (core: DBCore) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            writes++;
            if (writes === n || (close && writes > n)) return Promise.reject(error);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return () => writes;
}

describe.each([
  ['full file', false],
  ['delta', true],
] as const)('%s, stopped at every write', (_, hasDelta) => {
  test.each([
    ['worker killed', true, new Error('killed')],
    ['storage full', false, new DOMException('no room', 'QuotaExceededError')],
  ])('%s: the old list or the new one, whole', async (_name, close, error) => {
    for (let n = 1, writes = n; n <= writes; n++) {
      const name = `stopped-${++count}`;
      db = new Database(name);
      await update(folders[0]!);
      // Without a delta for its version the client needs the full file.
      const disturb: Disturb = (file) => (!hasDelta && file.endsWith('.cgd') ? new Response('x') : undefined);
      db.close();
      db = new Database(name);
      const written = breakWrites(n, error, close);
      const { outcome } = await update(folders[1]!, { disturb });
      writes = written();
      db.close();
      db = new Database(name);
      const version = await seen();
      expect([1, 2]).toContain(version);
      if (!close && version === 1) expect(outcome).toBe('storage-full');
      expect(['updated', 'current']).toContain((await update(folders[1]!)).outcome);
      expect(await seen()).toBe(2);
      // Nothing of a half-written generation is left.
      expect(await db.generations.count()).toBe(1);
      expect(await db.shards.count()).toBe(2);
    }
  });
});

test('hosts-format list: hosts that must not be blocked are left out; a page of words is no list', async () => {
  const text =
    '# danh sách\n0.0.0.0 lua.example\n127.0.0.1 localhost\nvietcombank.com.vn\nxau.example # ghi chú\n';
  const source = { id: 'h', url: 'https://hosts.invalid/hosts.txt', priority: 2, root: '' };
  const isProtected = (host: string) => host === 'vietcombank.com.vn';
  const run = (body: string) =>
    updateList(source, {
      db,
      isProtected,
      random: () => 0,
      timeout: 1_000,
      now: () => NOW,
      fetch: (async () => new Response(body)) as typeof fetch,
    });
  expect(await run(text)).toBe('updated');
  const hosts = ['lua.example', 'xau.example', 'vietcombank.com.vn'].map(
    (value) => ({ kind: 'link', value }) as const,
  );
  const answers = await lookUp(hosts, NOW, db);
  expect(answers.map(({ status }) => status)).toEqual(['reported', 'reported', 'unknown']);
  expect(await run('<html>\n<p>Xin chào\n</html>')).toBe('damaged');
  expect((await lookUp(hosts, NOW, db))[0]?.status).toBe('reported');
});

test('waits double up to a day, spread by a quarter; a clock that was set back does not postpone for years', () => {
  const hours = (failures: number, random: number) => waitAfter(failures, () => random) / 3_600_000;
  expect([0, 1, 2, 3, 9].map((failures) => hours(failures, 0))).toEqual([12, 1, 2, 4, 24]);
  expect(hours(1, 1)).toBe(1.25);
  const state = { outcome: 'current', tried: 0, failures: 0 } as const;
  expect(isDue({ ...state, nextTry: 1_000 }, 999)).toBe(false);
  expect(isDue({ ...state, nextTry: 1_000 }, 1_000)).toBe(true);
  expect(isDue({ ...state, nextTry: 1e12 }, 1_000)).toBe(true);
});
