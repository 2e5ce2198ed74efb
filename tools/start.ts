import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TabSummary } from '../lib/messages.ts';
import { renderFeed } from './demo/feed-page.ts';
import { printSummary } from './demo/summary-table.ts';
import { getBrowser } from './setup/browsers.ts';
import { launchWithExtension } from './setup/chromium.ts';

interface WorkerTabs {
  query(filter: object): Promise<{ id?: number }[]>;
  sendMessage(tab: number, message: object): Promise<{ value?: TabSummary } | undefined>;
}

const DEMO_ADDRESS = 'https://www.facebook.com/groups/demo';
const SCREENSHOT = 'out/demo.png';
/** The reader works in idle slices; this is how long the table waits for its counts to stop changing. */
const SETTLED_MS = 1_500;
const LIMIT_MS = 30_000;

const { values } = parseArgs({
  options: { headless: { type: 'boolean' }, page: { type: 'string' }, as: { type: 'string' } },
});

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (values.page && !existsSync(values.page)) fail(`There is no file ${values.page}.`);
if (values.page && !values.as)
  fail('Say where the page stands in, for example: --as https://www.facebook.com/groups/1');

try {
  getBrowser('chromium');
} catch (error) {
  fail((error as Error).message);
}
console.log('build: the extension for Chromium …');
const build = spawnSync('wxt', ['build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (build.status !== 0) fail('build: wxt build failed; see its message above.');

const address = values.as ?? DEMO_ADDRESS;
const html = values.page
  ? readFileSync(values.page, 'utf8')
  : renderFeed(JSON.parse(readFileSync(new URL('./demo/feed.json', import.meta.url), 'utf8')));
const headless = values.headless || !hasDisplay();
const { context, worker } = await launchWithExtension({ headless }).catch((error: Error) =>
  fail(error.message),
);

const { origin } = new URL(address);
// Nothing of the demo touches the network: the stand-in page is served, all else is refused.
await context.route(/^https?:/, (route) =>
  route.request().url().startsWith(origin) && route.request().resourceType() === 'document'
    ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    : route.abort(),
);
const page = await context.newPage();
await page.goto(address, { waitUntil: 'domcontentloaded' });
// The welcome tab of a fresh install opens by itself, and comes to the front.
await context.waitForEvent('page', { timeout: 2_000 }).catch(() => undefined);
await page.bringToFront();

if (!headless) {
  console.log(`The demo feed is open at ${address}. Close the window to end.`);
  await new Promise((resolve) => context.once('close', resolve));
  process.exit(0);
}

const readSummary = () =>
  worker.evaluate(async () => {
    // Runs inside the extension's worker, where `chrome` is the browser's own.
    const { tabs } = (globalThis as unknown as { chrome: { tabs: WorkerTabs } }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const answer = await tabs.sendMessage(tab?.id ?? 0, { call: 'summary', args: {} }).catch(() => undefined);
    return answer?.value;
  });

// Scroll once through the page so that posts below the fold come on screen too.
await page.evaluate(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight && y < 60_000; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  scrollTo(0, 0);
});
let summary: TabSummary | undefined;
let last = '';
for (const end = Date.now() + LIMIT_MS; Date.now() < end; ) {
  await page.waitForTimeout(SETTLED_MS);
  summary = await readSummary();
  const now = JSON.stringify(summary?.counts);
  if (summary && now === last) break;
  last = now;
}
if (!summary)
  fail('The content script did not answer: is this address one of the sites that Cảnh Giác reads?');
printSummary(summary);
mkdirSync('out', { recursive: true });
await page.screenshot({ path: SCREENSHOT });
console.log(`\nscreenshot: ${SCREENSHOT}`);
await context.close();
