import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { getBrowser } from './browsers.ts';

export interface LoadedExtension {
  context: BrowserContext;
  worker: Worker;
  id: string;
}

const WORKER_LIMIT_MS = 15_000;

/** Starts Chromium with the built extension. Throws when its worker does not start (usually: the build was refused). */
export async function launchWithExtension({
  headless = true,
  directory = '.output/chrome-mv3',
  profile = '',
} = {}): Promise<LoadedExtension> {
  const path = resolve(directory);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getBrowser('chromium'),
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    locale: 'vi-VN',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      `--disable-extensions-except=${path}`,
      `--load-extension=${path}`,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: WORKER_LIMIT_MS }).catch(async () => {
      await context.close();
      throw new Error(
        `The extension in ${directory} did not start: Chromium refused it. Rebuild it with: npm run build`,
      );
    }));
  return { context, worker, id: new URL(worker.url()).host };
}
