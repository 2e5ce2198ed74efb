import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { getBrowser } from '../../tools/setup/browsers.ts';
import { SCAM } from '../../tools/shots/views.ts';

/** The id of our own pages is drawn by lot unless it is set before the start. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ADD_ON = 'canh-giac@canh-giac.invalid';

/** Firefox goes to our page, but tells the driver of no load. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 1_500 }).catch(() => undefined);
  await page.waitForSelector('main', { timeout: 10_000 });
}

const words = (page: Page) => page.evaluate(() => document.body.textContent);

test('Firefox: a pasted message is explained, a report is kept and shown with its routes', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: getBrowser('firefox'),
    headless: true,
    // Without it the driver may not look into pages of an add-on.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
      'intl.accept_languages': 'vi',
    },
  });
  try {
    await browser.installExtension(resolve('.output/firefox-mv3'));
    const page = await browser.newPage();
    await open(page, 'options.html');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('input[name=language]')[1]!.click());
    await expect.poll(() => words(page)).toContain('Cài đặt Cảnh Giác');

    await open(page, 'popup.html');
    await page.type('#check', SCAM);
    await page.click('button.main');
    await expect.poll(() => words(page), { timeout: 10_000 }).toContain('Quy định chính thức');

    await page.evaluate(async (text) => {
      const { browser: api } = globalThis as unknown as {
        browser: { storage: { session: { set(items: object): Promise<void> } } };
      };
      await api.storage.session.set({ 'start.demo': { view: 'report', text } });
    }, SCAM);
    await open(page, 'report.html?start=demo');
    expect(await page.$eval('#text', (box) => (box as HTMLTextAreaElement).value)).toContain(
      'Chào anh [tên]',
    );
    await page.click('button[type=submit]');
    await expect.poll(() => words(page), { timeout: 10_000 }).toContain('Đã lưu trên máy bạn');
    expect(await words(page)).toContain('LD (0912345670)');

    await open(page, 'popup.html');
    await expect.poll(() => words(page), { timeout: 10_000 }).toContain('giữ trên máy này');
  } finally {
    await browser.close();
  }
});
