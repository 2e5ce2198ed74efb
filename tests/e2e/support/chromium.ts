import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { launchWithExtension } from '../../../tools/setup/chromium.ts';

interface Fixtures {
  /** Opens `html` at a real host name; no request reaches the network. */
  openAt: (address: string, html: string) => Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`. */
  openOwn: (path: string) => Promise<Page>;
}

interface WorkerFixtures {
  extension: { context: BrowserContext; worker: Worker; id: string; requests: string[] };
}

/** The built extension in a fresh Chromium profile. `requests` holds every address that anything asked the network for. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
    async ({}, use) => {
      const { context, worker, id } = await launchWithExtension();
      const requests: string[] = [];
      await context.route(/^https?:/, (route) => {
        requests.push(route.request().url());
        return route.abort();
      });
      await use({ context, worker, id, requests });
      await context.close();
    },
    { scope: 'worker' },
  ],
  openAt: async ({ extension }, use) => {
    const pages: Page[] = [];
    await use(async (address, html) => {
      const page = await extension.context.newPage();
      pages.push(page);
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },
  openOwn: async ({ extension }, use) => {
    const pages: Page[] = [];
    await use(async (path) => {
      const page = await extension.context.newPage();
      pages.push(page);
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },
});

export { expect } from '@playwright/test';
