import { mkdirSync } from 'node:fs';
import type { Stage } from './stage.ts';
import texts from './store.json' with { type: 'json' };
import { CARD_VIEW, VIEWS } from './views.ts';

/** What Chrome Web Store and Mozilla Add-ons take as a screenshot. */
const SIZE = { width: 1280, height: 800 };
const WINDOW = { width: 480, height: 700 };

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const frame = (
  headline: string,
  words: string,
  picture: Buffer,
) => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;width:1280px;height:800px;display:flex;align-items:center;justify-content:center;gap:72px;
background:linear-gradient(135deg,#16305f,#2a5298);color:#fff;font:26px/1.5 system-ui,'Noto Sans',sans-serif}
div{width:540px}h1{font-size:52px;line-height:1.2;margin:0 0 24px}p{margin:0;opacity:.92}
img{border-radius:18px;box-shadow:0 18px 60px #0008;width:${WINDOW.width}px}</style>
<div><h1>${escapeHtml(headline)}</h1><p>${escapeHtml(words)}</p></div><img src="data:image/png;base64,${picture.toString('base64')}">`;

/** Store screenshots in both languages into `out`: each a real view beside two lines of words. */
export async function takeStorePictures(stage: Stage, out: string): Promise<number> {
  const all = [...VIEWS, CARD_VIEW];
  let count = 0;
  for (const language of ['vi', 'en'] as const) {
    mkdirSync(`${out}/${language}`, { recursive: true });
    for (const [i, { view, family, ...words }] of texts.pictures.entries()) {
      await stage.reset();
      await stage.set({ language, family });
      const page = await all.find(({ name }) => name === view)!.open(stage, WINDOW.width);
      await page.setViewportSize(WINDOW);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const picture = await page.screenshot();
      await page.close();
      const sheet = await stage.context.newPage();
      await sheet.setViewportSize(SIZE);
      await sheet.setContent(frame(words[language].title, words[language].text, picture));
      await sheet.screenshot({ path: `${out}/${language}/${i + 1}-${view}.png` });
      await sheet.close();
      count++;
    }
  }
  return count;
}
