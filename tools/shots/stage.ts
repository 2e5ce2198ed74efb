import type { Page } from '@playwright/test';
import type { ReportDraft, WindowStart } from '../../lib/messages.ts';
import { type LoadedExtension, launchWithExtension } from '../setup/chromium.ts';

// Only the parts of the browser's own API that are used inside its worker and pages.
declare const chrome: {
  storage: Record<'local' | 'session', { set(items: object): Promise<void>; clear(): Promise<void> }>;
  tabs: { query(q: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** The built extension in a browser, with the means to bring it into any state. Nothing reaches the network. */
export interface Stage extends LoadedExtension {
  set: (settings: Record<string, unknown>) => Promise<void>;
  openOwn: (path: string) => Promise<Page>;
  openAt: (address: string, html: string) => Promise<Page>;
  /** Opens report, appeal or share window as if it had been asked for. */
  openStart: (start: WindowStart) => Promise<Page>;
  /** The tab that is in front, as the popup is told of it. */
  frontTab: (page: Page) => Promise<number>;
  saveReport: (draft: Partial<ReportDraft>) => Promise<void>;
  reset: () => Promise<void>;
}

const DRAFT: ReportDraft = { kind: 'report', identifiers: [], category: 'other', note: '', text: '' };

/** Makes a stage out of a loaded extension; `launchStage` starts one. */
export function stageOf(loaded: LoadedExtension): Stage {
  const { context, worker, id } = loaded;
  const openOwn = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    await page.locator('main').waitFor();
    return page;
  };
  const send = async (call: string, args: object) => {
    const page = await openOwn('popup.html');
    await page.evaluate((message) => chrome.runtime.sendMessage(message), { call, args });
    await page.close();
  };
  return {
    ...loaded,
    openOwn,
    set: (settings) =>
      worker.evaluate(
        (items) => chrome.storage.local.set(items),
        Object.fromEntries(Object.entries(settings).map(([name, value]) => [`settings.${name}`, value])),
      ),
    async openAt(address, html) {
      const page = await context.newPage();
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openStart(start) {
      await worker.evaluate((kept) => chrome.storage.session.set({ 'start.demo': kept }), start);
      return openOwn(`${start.view === 'share' ? 'share' : 'report'}.html?start=demo`);
    },
    async frontTab(page) {
      await page.bringToFront();
      const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
      return tab!.id;
    },
    saveReport: (draft) => send('saveReport', { ...DRAFT, ...draft }),
    reset: () => send('deleteStored', {}),
  };
}

export const launchStage = async (): Promise<Stage> => {
  const loaded = await launchWithExtension();
  await loaded.context.route(/^https?:/, (route) => route.abort());
  return stageOf(loaded);
};
