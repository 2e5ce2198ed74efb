import { browser } from 'wxt/browser';
import { loadPageTranslate, type PageTranslate } from '../components/page-texts.ts';
import { readLanguage } from '../components/texts.ts';
import { callBackground } from './calls.ts';
import type { BackgroundCalls } from './messages.ts';
import { loadSettings, type Settings, watchSettings } from './settings.ts';

/** Asks the background from one of our pages. */
export const ask = <K extends keyof BackgroundCalls & string>(
  call: K,
  args: Parameters<BackgroundCalls[K]>[0],
): Promise<ReturnType<BackgroundCalls[K]>> => callBackground<BackgroundCalls, K>(call, args);

/** Starts a page of ours: language, appearance and size as chosen, drawn again whenever a setting changes anywhere. */
export async function startPage(draw: (t: PageTranslate, settings: Settings) => void): Promise<void> {
  let turn = 0;
  const show = async (settings: Settings) => {
    const language = readLanguage([browser.i18n.getUILanguage()], settings.language);
    const root = document.documentElement;
    root.lang = language;
    root.classList.toggle('family', settings.family);
    root.style.colorScheme = settings.appearance === 'auto' ? '' : settings.appearance;
    const mine = ++turn;
    const t = await loadPageTranslate(language);
    // Two changes at once: the later one is drawn, whichever language came first.
    if (mine !== turn) return;
    draw(t, settings);
    // Read by the end-to-end test of how fast a popup opens.
    performance.mark('drawn');
  };
  await show(await loadSettings());
  watchSettings(new AbortController().signal, (settings) => void show(settings));
}
