import { Dexie } from 'dexie';
import { lookUp } from '../../lib/blocklist/list.ts';
import { updateList } from '../../lib/blocklist/update.ts';
import { Database } from '../../lib/db/db.ts';

/** What `npm run bench -- list` measures inside Chromium; it calls these through `window.listBench`. */

let db = new Database('bench');
const ask = (values: string[]) => values.map((value) => ({ kind: 'phone', value }) as const);

const listBench = {
  /** Milliseconds of a whole update from a served folder: download, signature, hash, unpacking, storage. */
  async update(url: string, root: string): Promise<{ ms: number; outcome: string }> {
    const source = { id: 'bench', url, priority: 0, root };
    const deps = {
      db,
      fetch: fetch.bind(globalThis),
      timeout: 60_000,
      now: () => new Date(),
      random: Math.random,
      isProtected: () => false,
    };
    const started = performance.now();
    const outcome = await updateList(source, deps);
    return { ms: performance.now() - started, outcome };
  },
  /** Milliseconds per batch. */
  async lookUps(batches: string[][]): Promise<{ times: number[]; listed: number }> {
    const times: number[] = [];
    let listed = 0;
    for (const batch of batches) {
      const started = performance.now();
      const answers = await lookUp(ask(batch), new Date(), db);
      times.push(performance.now() - started);
      listed += answers.filter(({ status }) => status !== 'unknown').length;
    }
    return { times, listed };
  },
  /** Milliseconds of the first look-up after the database was opened anew, with nothing in memory. */
  async cold(batch: string[]): Promise<number> {
    db.close();
    const started = performance.now();
    db = new Database('bench');
    await lookUp(ask(batch), new Date(), db);
    return performance.now() - started;
  },
  /** Bytes of every stored shard. */
  async stored(): Promise<number> {
    let sum = 0;
    await db.shards.each(({ bytes }) => {
      sum += bytes.length;
    });
    return sum;
  },
  /** Milliseconds to write so many numbers as one row each. */
  async rows(count: number): Promise<number> {
    const rows = Array.from({ length: count }, (_, i) => ({
      key: `phone +84${300_000_000 + i * 97}`,
      entry: { category: 'other', confidence: 'A', last: 6_000, reports: 1 },
    }));
    const peer = new Dexie('bench-rows');
    peer.version(1).stores({ entries: 'key' });
    await peer.open();
    const started = performance.now();
    await peer.table('entries').bulkPut(rows);
    const ms = performance.now() - started;
    await peer.delete();
    return ms;
  },
  async forget(): Promise<void> {
    await db.delete();
    db = new Database('bench');
  },
};

export type ListBench = typeof listBench;
Object.assign(globalThis, { listBench });
