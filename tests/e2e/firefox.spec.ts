import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { renderFeed } from '../../tools/demo/feed-page.ts';
import { getBrowser } from '../../tools/setup/browsers.ts';

const ADDRESS = 'https://www.facebook.com/groups/demo';

test('Firefox: the built extension reads the feed and marks it, with the list and registry answering', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: getBrowser('firefox'),
    headless: true,
  });
  try {
    await browser.installExtension(resolve('.output/firefox-mv3'));
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    const feed = JSON.parse(readFileSync('tools/demo/feed.json', 'utf8'));
    feed.push({
      id: 'z',
      kind: 'post',
      author: { name: 'Ai đó' },
      text: 'Văn phòng Sở: 02923 811502',
      expect: 'none',
      note: '',
    });
    page.on('request', (request) =>
      request.url() === ADDRESS
        ? void request.respond({ contentType: 'text/html; charset=utf-8', body: renderFeed(feed) })
        : void request.abort(),
    );
    // The welcome tab opens by itself after installing; a page behind it is read at leisure.
    await page.bringToFront();
    await page.goto(ADDRESS);
    const marks = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...CSS.highlights].map(([name, highlight]) => [
            name,
            [...highlight].map((range) => String(range)),
          ]),
        ),
      );
    await expect
      .poll(async () => (await marks())['canhgiac-danger']?.length ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(5);
    await expect
      .poll(async () => (await marks())['canhgiac-official'], { timeout: 20_000 })
      .toContain('02923 811502');
  } finally {
    await browser.close();
  }
});
