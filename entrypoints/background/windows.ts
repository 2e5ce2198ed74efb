import { browser } from 'wxt/browser';
import type { WindowStart } from '../../lib/messages.ts';
import { keepStart } from '../../lib/window-start.ts';

const SIZE = { width: 480, height: 760 };

/** Opens our own small window for a report, an appeal or a warning to share; a tab where the browser has no windows. */
export async function openWindow(start: WindowStart): Promise<void> {
  const page = start.view === 'share' ? 'share' : 'report';
  const url = browser.runtime.getURL(`/${page}.html?start=${await keepStart(start)}` as never);
  // Firefox for Android has no windows.
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...SIZE });
  else await browser.tabs.create({ url });
}
