import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { TabSummary } from '../../lib/messages.ts';
import { type DemoItem, renderFeed } from '../../tools/demo/feed-page.ts';
import { expect, test } from './support/chromium.ts';

const ADDRESS = 'https://www.facebook.com/groups/demo';
const feed: DemoItem[] = JSON.parse(readFileSync('tools/demo/feed.json', 'utf8'));
const post = (id: string, text: string, name = 'Người dùng'): DemoItem => ({
  id,
  kind: 'post',
  author: { name, handle: 'nguoi.dung' },
  text,
  expect: 'none',
  note: '',
});

const marks = (page: Page) =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights)
      found[name] = [...highlight].map((range) => String(range));
    return found;
  });

/** What the popup would show of a page, asked from the extension's worker. */
async function summaryOf(
  page: Page,
  extension: { worker: import('@playwright/test').Worker },
): Promise<TabSummary> {
  await page.bringToFront();
  return extension.worker.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: {
          tabs: {
            query(q: object): Promise<{ id: number }[]>;
            sendMessage(id: number, m: object): Promise<{ value: TabSummary }>;
          };
        };
      }
    ).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return (await tabs.sendMessage(tab!.id, { call: 'summary', args: {} })).value;
  });
}

test('a person scrolls past scams and honest posts: only the scams are flagged, with reasons', async ({
  openAt,
  extension,
}) => {
  const page = await openAt(ADDRESS, renderFeed(feed));
  await expect
    .poll(async () => (await summaryOf(page, extension).catch(() => undefined))?.flagged.length ?? 0, {
      timeout: 15_000,
    })
    .toBeGreaterThan(8);
  await expect.poll(async () => (await summaryOf(page, extension)).posts).toBe(feed.length);
  await page.waitForTimeout(500);
  const { flagged } = await summaryOf(page, extension);
  const honest = new Set(feed.filter(({ expect: want }) => want === 'none').map(({ author }) => author.name));
  expect(flagged.filter(({ author }) => honest.has(author ?? '')).map(({ author }) => author)).toEqual([]);
  for (const { reasons } of flagged) expect(reasons.some(({ quote }) => quote !== '')).toBe(true);
  expect(extension.requests.filter((address) => address !== ADDRESS)).toEqual([]);
});

test('the page keeps its own nodes; marks are highlights, badges live in elements of ours', async ({
  openAt,
  extension,
}) => {
  const html = renderFeed(feed);
  const page = await openAt(ADDRESS, html);
  const before = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').body.outerHTML,
    html,
  );
  await expect
    .poll(async () => (await marks(page))['canhgiac-danger']?.length ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(5);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(
    await page.evaluate(() => document.querySelector('canh-giac-badges')?.parentElement?.localName),
  ).toBe('html');
  // Posts below the fold are read when the browser is idle.
  await expect.poll(async () => (await summaryOf(page, extension)).posts).toBe(feed.length);
});

test('a warning of a real department stays calm, its published numbers are named as official', async ({
  openAt,
  extension,
}) => {
  const article = '../shared/source-article.txt';
  test.skip(!existsSync(article), '../shared/source-article.txt is not here');
  const page = await openAt(ADDRESS, renderFeed([post('a', readFileSync(article, 'utf8'), 'Một Thế Giới')]));
  await expect
    .poll(async () => (await marks(page))['canhgiac-official'], { timeout: 15_000 })
    .toEqual(['02923 899588', '02923 811502']);
  expect((await summaryOf(page, extension)).flagged).toEqual([]);
});

test('pages that are empty, huge or hostile are left standing', async ({ openAt }) => {
  const errors: string[] = [];
  for (const body of [
    '',
    '<p>',
    `<div role="feed"><div role="article">${'<div>'.repeat(5000)}sâu`,
    `<div role="article"><div data-ad-preview="message">${'a'.repeat(3_000_000)}</div></div>`,
    '<script>Array.prototype.map=null;delete window.Range;Object.prototype.call="x"</script><div role="article"><div data-ad-preview="message">0912 345 670</div></div>',
  ]) {
    const page = await openAt(ADDRESS, `<!doctype html><body>${body}</body>`);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  }
  expect(errors).toEqual([]);
});

// Last in this file: the handle of the first worker is dead after it.
test('the next look-up is answered after the worker was killed', async ({ openAt, extension }) => {
  const page = await openAt(ADDRESS, renderFeed([post('a', 'Câu lạc bộ cờ tướng, gọi 0912 345 670')]));
  await expect
    .poll(async () => (await marks(page))['canhgiac-number'], { timeout: 15_000 })
    .toEqual(['0912 345 670']);
  const cdp = await extension.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.evaluate(() => {
    const line = document.querySelector('[data-ad-preview] div')!;
    line.textContent = 'Văn phòng Sở: 02923 811502';
  });
  await expect
    .poll(async () => (await marks(page))['canhgiac-official'], { timeout: 15_000 })
    .toEqual(['02923 811502']);
});
