import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

const require = createRequire(import.meta.url);
const INSTALL_LIMIT_MS = 240_000;

interface Browser {
  name: 'Chromium' | 'Firefox';
  variable: string;
  own: () => string | undefined;
  system: string[];
  download: string[];
  debian: string[];
}

// Branded Chrome and Edge ignore --load-extension, so they are not in the list.
const browsers: Record<'chromium' | 'firefox', Browser> = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    own: () => chromium.executablePath(),
    system: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    download: [
      join(dirname(require.resolve('playwright-core/package.json')), 'cli.js'),
      'install',
      'chromium',
    ],
    debian: ['chromium', 'fonts-noto-core'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    // Playwright's Firefox is patched and cannot install an extension.
    own: () => undefined,
    system: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    download: [],
    debian: ['firefox-esr'],
  },
};

function locate(browser: Browser): string | undefined {
  const candidates = [process.env[browser.variable], browser.own(), ...browser.system];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Path of a browser that can load the built extension; installs one when none is there. Throws one clear sentence. */
export function getBrowser(which: 'chromium' | 'firefox'): string {
  const browser = browsers[which];
  const found = locate(browser);
  if (found) return found;
  console.log(`setup: no ${browser.name} found; installing one …`);
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_LIMIT_MS }).status ===
    0;
  if (browser.download.length > 0 && run(process.execPath, browser.download)) {
    const path = locate(browser);
    if (path) return path;
  }
  const root = process.getuid?.() === 0;
  if (existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) =>
      run(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args]);
    console.log(`setup: apt-get install ${browser.debian.join(' ')} …`);
    if (apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...browser.debian)) {
      const path = locate(browser);
      if (path) return path;
    }
  }
  const hint =
    which === 'chromium'
      ? 'npx playwright install chromium (or: sudo apt-get install chromium)'
      : 'sudo apt-get install firefox-esr (or install Firefox from https://www.mozilla.org/firefox)';
  throw new Error(
    `${browser.name} is missing and could not be installed. Install it with: ${hint}; or set ${browser.variable} to its path.`,
  );
}
