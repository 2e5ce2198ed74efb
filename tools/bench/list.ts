import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import type { ListFile } from '../../lib/blocklist/list-file.ts';
import type { ListBench } from '../../tests/bench/list-page.ts';
import { keygen, readKey, rotate, signDraft } from '../list/commands.ts';
import { writeVersion } from '../list/folder.ts';
import { serve } from '../list/serve.ts';
import { getBrowser } from '../setup/browsers.ts';
import { changeList, sampleBatches, sampleList } from './sample-list.ts';

/** `npm run bench -- list`: the list at scale in real Chromium, against a row per number in Dexie in the same run. */

const MILLION = 1_000_000;
const PEER_ROWS = 50_000;
const round = (value: number) => Math.round(value * 100) / 100;
const print = (name: string, value: number, unit: string, more: object = {}) =>
  console.log(JSON.stringify({ name: `list: ${name}`, value: round(value), unit, ...more }));
const at = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const home = mkdtempSync(join(tmpdir(), 'bench-list-'));

/** Publishes versions into folders of their own, signed by fresh keys. */
async function publish(name: string, versions: ListFile[]) {
  const folder = join(home, name);
  mkdirSync(folder);
  const [root, key] = [join(home, `${name}-root.json`), join(home, `${name}-key.json`)];
  const publicRoot = await keygen(root);
  await rotate(folder, readKey(root), 'bench', [await keygen(key)]);
  const served: { url: string; bytes: number; deltaBytes: number }[] = [];
  for (const [i, version] of versions.entries()) {
    writeVersion(folder, version, '2099-01-01', 1);
    const { full, deltas } = await signDraft(folder, readKey(key));
    const copy = `${folder}-${i + 1}`;
    cpSync(folder, copy, { recursive: true });
    const server = serve(copy, 0).unref();
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/manifest.json`;
    served.push({ url, bytes: full.bytes, deltaBytes: deltas[0]?.bytes ?? 0 });
  }
  return { root: publicRoot, served };
}

const call = <K extends keyof ListBench>(page: Page, name: K, ...args: Parameters<ListBench[K]>) =>
  page.evaluate(
    ([name, args]) =>
      (
        (globalThis as unknown as { listBench: Record<string, (...all: unknown[]) => unknown> }).listBench[
          name as string
        ] as (...all: unknown[]) => unknown
      )(...(args as unknown[])),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<ListBench[K]>>>;

async function readHeap(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  return (usage.usedSize! + (usage.backingStorageSize ?? 0)) / 2 ** 20;
}

async function measureMillion(page: Page): Promise<void> {
  const first = sampleList(MILLION);
  const { root, served } = await publish('million', [first, changeList(first, 10_000)]);
  const heapBefore = await readHeap(page);
  const full = await call(page, 'update', served[0]!.url, root);
  if (full.outcome !== 'updated') throw new Error(`import: ${full.outcome}`);
  const rows = ((await call(page, 'rows', PEER_ROWS)) * MILLION) / PEER_ROWS;
  const peer = { name: `Dexie, a row per number (${PEER_ROWS} rows, scaled)`, value: round(rows) };
  print('import of 1,000,000 phones, verified', full.ms, 'ms', { peer, ratio: round(rows / full.ms) });
  print('wire, compressed', served[0]!.bytes / MILLION, 'bytes/phone');
  print('stored', (await call(page, 'stored')) / MILLION, 'bytes/phone');
  const warm = await call(page, 'lookUps', sampleBatches(first, 300, 3));
  if (warm.listed < 1_500) throw new Error(`look-up found only ${warm.listed} of 1500`);
  print('look-up of 50 numbers, warm, p95', at(warm.times.slice(20), 0.95), 'ms');
  print('heap for 1,000,000 entries', (await readHeap(page)) - heapBefore, 'MB');
  await page.reload();
  await page.waitForFunction('globalThis.listBench');
  print(
    'look-up of 50 numbers, nothing in memory',
    await call(page, 'cold', sampleBatches(first, 1, 5)[0]!),
    'ms',
  );
  const delta = await call(page, 'update', served[1]!.url, root);
  if (delta.outcome !== 'updated') throw new Error(`delta: ${delta.outcome}`);
  print('delta of 10,000 changes', delta.ms, 'ms', { bytes: served[1]!.deltaBytes });
}

async function measureGrowth(page: Page): Promise<void> {
  const medians: number[] = [];
  for (const size of [10_000, 5 * MILLION]) {
    await call(page, 'forget');
    const file = sampleList(size);
    const { root, served } = await publish(`growth-${size}`, [file]);
    const { outcome } = await call(page, 'update', served[0]!.url, root);
    if (outcome !== 'updated') throw new Error(`growth: ${outcome}`);
    const { times } = await call(page, 'lookUps', sampleBatches(file, 300, 3));
    medians.push(at(times.slice(20), 0.5));
    print(`look-up of 50 numbers among ${size}, warm, median`, medians.at(-1)!, 'ms');
  }
  print('look-up, growth from 10,000 to 5,000,000 entries', medians[1]! / medians[0]!, 'times');
}

const vite = await createServer({
  configFile: false,
  cacheDir: join(home, 'vite'),
  server: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
await vite.listen();
const browser = await chromium.launch({ executablePath: getBrowser('chromium'), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.goto(`${vite.resolvedUrls!.local[0]}tests/bench/list.html`);
  await page.waitForFunction('globalThis.listBench');
  await measureMillion(page);
  await measureGrowth(page);
} finally {
  await browser.close();
  await vite.close();
  rmSync(home, { recursive: true, force: true });
}
