import { defineConfig } from '@playwright/test';

/** The built extension in Chromium (Playwright) and in Firefox (Puppeteer over WebDriver BiDi, inside the same runner). */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  workers: 1,
  fullyParallel: false,
  timeout: 45_000,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
