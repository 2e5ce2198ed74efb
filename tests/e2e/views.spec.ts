import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stageOf } from '../../tools/shots/stage.ts';
import { VIEWS } from '../../tools/shots/views.ts';
import { expect, test } from './support/chromium.ts';

/** Every view in every state: no axe violation, nothing wider than a small window, every text in its place. */

const LOOKS = [
  { language: 'vi', family: false },
  { language: 'en', family: true },
] as const;

/** Elements that cut off their own words. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, summary, p, li, b, span, legend')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent),
  );

test.afterEach(({ extension }) => stageOf(extension).reset());

for (const { name, open } of VIEWS)
  for (const look of LOOKS)
    test(`${name}, ${look.language}${look.family ? ', family' : ''}: accessible and fitting`, async ({
      extension,
    }) => {
      const stage = stageOf(extension);
      await stage.set(look);
      const page = await open(stage, 1280);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(told, colorScheme).toEqual([]);
      }
      // 640 pixels at 200 %.
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${width} wide`).toBeLessThanOrEqual(0);
        expect(await cutOff(page), `${width} wide`).toEqual([]);
      }
      await page.close();
    });

test('the whole report can be filed from the keyboard, with the focus always in sight', async ({
  extension,
}) => {
  const stage = stageOf(extension);
  const page = await stage.openStart({ view: 'report', text: 'Vay nhanh, gọi 0912 345 670' });
  const save = page.getByRole('button', { name: 'Lưu báo cáo' });
  for (let i = 0; i < 20 && !(await save.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đã ghi lại' })).toBeFocused();
  await expect(page.getByText(/Đã lưu trên máy bạn/)).toBeVisible();
  await page.close();
});
