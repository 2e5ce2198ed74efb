import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchStage } from './shots/stage.ts';
import { takeStorePictures } from './shots/store.ts';
import { CARD_VIEW, VIEWS, type View } from './shots/views.ts';

/**
 * Pictures of every view in every state: `npm run shots [-- NAME…]` after a build, into out/shots (git-ignored). Languages ×
 * appearance × mode × width; names are view.language.appearance.mode.width.png. Fails when a view is wider than the window.
 * `-- --store` makes the stores' screenshots instead, into out/store.
 */
const OUT = 'out/shots';
const WIDTHS = [320, 480, 800];
const wanted = process.argv.slice(2);
const views = [...VIEWS, CARD_VIEW].filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const forStore = process.argv.includes('--store');
if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const stage = await launchStage();
let count = 0;
let wide = 0;

async function take(page: Page, { perWidth }: View, rest: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  for (const appearance of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: appearance, reducedMotion: 'reduce' });
    const name = rest.replace('*', appearance);
    await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: !perWidth });
    count++;
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over <= 0) continue;
    wide++;
    console.error(`${name}: ${over} px too wide`);
  }
}

if (forStore) console.log(`${await takeStorePictures(stage, 'out/store')} pictures in out/store`);
for (const view of forStore ? [] : views) {
  for (const language of ['vi', 'en'] as const) {
    for (const family of [false, true]) {
      await stage.reset();
      await stage.set({ language, family });
      const nameAt = (width: number) =>
        [view.name, language, '*', family ? 'family' : 'normal', width].join('.');
      let page = view.perWidth ? undefined : await view.open(stage, WIDTHS[0]!);
      for (const width of WIDTHS) {
        if (view.perWidth) await page?.close();
        if (view.perWidth) page = await view.open(stage, width);
        await take(page!, view, nameAt(width), width);
      }
      await page!.close();
    }
  }
}
await stage.context.close();
if (!forStore) console.log(`${count} pictures in ${OUT}, ${wide} too wide`);
process.exitCode = wide > 0 ? 1 : 0;
