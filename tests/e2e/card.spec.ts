import { readFileSync } from 'node:fs';
import { type DemoItem, renderFeed } from '../../tools/demo/feed-page.ts';
import { stageOf } from '../../tools/shots/stage.ts';
import { expect, test } from './support/chromium.ts';
import { isInClosedRoot, pressInClosedRoot } from './support/closed-root.ts';

const ADDRESS = 'https://www.facebook.com/groups/demo';
const feed: DemoItem[] = JSON.parse(readFileSync('tools/demo/feed.json', 'utf8'));
const scam = feed.slice(0, 1);
const BADGE = /^⚠ Có dấu hiệu lừa đảo/;
const marks = (page: import('@playwright/test').Page) =>
  page.evaluate(() => CSS.highlights.get('canhgiac-danger')?.size ?? 0);

test.afterEach(async ({ extension }) => {
  await stageOf(extension).reset();
  // Whoever comes next counts only their own.
  extension.requests.length = 0;
});

test('a flagged post is reported in three actions and 15 seconds, own data masked, and stays in the list', async ({
  openAt,
  openOwn,
  extension,
}) => {
  const page = await openAt(ADDRESS, renderFeed(scam));
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  // The words are judged at once; who wrote them is known when the worker, just started here, has answered.
  await page.waitForTimeout(2_000);
  const started = Date.now();
  await pressInClosedRoot(page, BADGE);
  const opening = extension.context.waitForEvent('page');
  await pressInClosedRoot(page, /^Báo cáo$/);
  const report = await opening;
  await expect(report.getByRole('combobox')).toHaveValue('impersonation_police');
  // The name poses as an office: the page behind it is named too.
  await expect(report.getByRole('checkbox', { name: 'facebook:cshs.lamviec24h' })).toBeChecked();
  await report.getByRole('button', { name: 'Lưu báo cáo' }).click();
  await expect(report.getByText(/Đã lưu trên máy bạn/)).toBeVisible();
  expect(Date.now() - started).toBeLessThan(15_000);
  await report.close();
  const popup = await openOwn('popup.html');
  await expect(popup.getByText('giữ trên máy này')).toBeVisible();
  expect(extension.requests.filter((address) => address !== ADDRESS)).toEqual([]);
});

test('"I know this person" and "false alarm" silence the post, here and when it is met again', async ({
  openAt,
  openOwn,
}) => {
  for (const action of [/^Tôi biết người này$/, /^Báo nhầm/]) {
    const page = await openAt(ADDRESS, renderFeed(scam));
    await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
    await pressInClosedRoot(page, BADGE);
    await pressInClosedRoot(page, /^Việc khác$/);
    await pressInClosedRoot(page, action);
    await expect.poll(() => marks(page)).toBe(0);
    const again = await openAt(ADDRESS, renderFeed(scam));
    await again.waitForTimeout(700);
    expect(await marks(again)).toBe(0);
    // Each wish can be taken back.
    const options = await openOwn('options.html');
    await options.getByRole('button', { name: /^(Bỏ Thiếu tá|Bỏ cshs|Nhắc lại về)/i }).click();
    await again.bringToFront();
    await expect.poll(() => marks(again)).toBeGreaterThan(0);
    await options.close();
    await Promise.all([page.close(), again.close()]);
  }
});

test('a covered post keeps its own nodes and can be shown again', async ({ openAt }) => {
  const page = await openAt(ADDRESS, renderFeed(scam));
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  const before = await page.evaluate(() => document.body.outerHTML);
  await pressInClosedRoot(page, BADGE);
  await pressInClosedRoot(page, /^Việc khác$/);
  await pressInClosedRoot(page, /^Che bài này$/);
  expect(await isInClosedRoot(page, /^Hiện lại$/)).toBe(true);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  await pressInClosedRoot(page, /^Hiện lại$/);
  expect(await isInClosedRoot(page, /^Hiện lại$/)).toBe(false);
});

test('a warning to share opens with words and picture, and nothing of the post', async ({
  openAt,
  extension,
}) => {
  const page = await openAt(ADDRESS, renderFeed(scam));
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  await pressInClosedRoot(page, BADGE);
  const opening = extension.context.waitForEvent('page');
  await pressInClosedRoot(page, /^Gửi cho người thân$/);
  const share = await opening;
  await expect(share.getByRole('textbox')).toHaveValue(/Đừng chuyển tiền\. Hỏi người nhà trước\./);
  expect(await share.getByRole('textbox').inputValue()).not.toContain(scam[0]!.author.name);
  const picture = await share
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
  expect(picture).toBeGreaterThan(10_000);
  await share.close();
});

test('settings reach a tab that is open: language, sites, marks', async ({ openAt, openOwn }) => {
  const page = await openAt(ADDRESS, renderFeed(scam));
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  const options = await openOwn('options.html');
  await options.getByRole('checkbox', { name: 'Lời có dấu hiệu lừa đảo' }).click();
  await expect.poll(() => marks(page)).toBe(0);
  await expect.poll(() => isInClosedRoot(page, BADGE)).toBe(true);
  await options.getByRole('radio', { name: 'English' }).click();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Cảnh Giác settings');
  await expect.poll(() => isInClosedRoot(page, /^⚠ Signs of a scam/)).toBe(true);
  await options.getByText('Sites that are read').click();
  await options.getByRole('checkbox', { name: 'Facebook', exact: true }).click();
  await expect.poll(() => isInClosedRoot(page, /Signs of a scam/)).toBe(false);
});

test('a flagged link in a dangerous post opens the card first; "open anyway" is a second, deliberate act', async ({
  openAt,
  extension,
}) => {
  const link = 'https://vietcombank-xacthuc.top';
  const html = renderFeed(feed.filter(({ id }) => id === 'd3')).replace(
    link,
    `<a href="${link}/x" target="_blank">${link}</a> <a href="#other" id="other">bạn bè</a>`,
  );
  const page = await openAt(ADDRESS, html);
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  const opened: string[] = [];
  page.on('popup', (popup) => opened.push(popup.url()));
  await page.getByRole('link', { name: link }).click();
  await pressInClosedRoot(page, /^Quay lại$/);
  expect(await isInClosedRoot(page, /^Vẫn mở$/)).toBe(false);
  expect(opened).toEqual([]);
  // Pressing Enter is pressing too.
  await page.getByRole('link', { name: link }).press('Enter');
  const opening = extension.context.waitForEvent('page');
  await pressInClosedRoot(page, /^Vẫn mở$/);
  await (await opening).close();
  await page.locator('#other').click();
  await expect(page).toHaveURL(/#other$/);
});

test('the icon tells in words, too, what was found', async ({ openAt, extension }) => {
  const page = await openAt(ADDRESS, renderFeed(scam));
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBeGreaterThan(0);
  const tabId = await stageOf(extension).frontTab(page);
  const title = () =>
    extension.worker.evaluate(
      (id) =>
        (
          globalThis as unknown as {
            chrome: { action: { getTitle(q: object): Promise<string> } };
          }
        ).chrome.action.getTitle({ tabId: id }),
      tabId,
    );
  await expect.poll(title).toMatch(/^Cảnh Giác: 1 /);
});
