import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { getBrowser } from './setup/browsers.ts';

/** Draws public/icon/*.png from public/icon/icon.svg. */
const svg = readFileSync('public/icon/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: getBrowser('chromium'), args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
