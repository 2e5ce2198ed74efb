import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../../../wxt.config.ts';

type Manifest = {
  permissions?: string[];
  optional_permissions?: string[];
  commands?: Record<string, unknown>;
};
const manifestFor = (browser: string) =>
  (config.manifest as (env: { browser: string }) => Manifest)({ browser });
const explained = readFileSync('docs/store/permissions.md', 'utf8');

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  test('every permission is explained to the stores; none reads all sites or the list of tabs', () => {
    const { permissions = [], optional_permissions = [] } = manifestFor(browser);
    const asked = [...permissions, ...optional_permissions];
    expect(asked.length).toBeGreaterThan(0);
    for (const permission of asked) expect(explained).toContain(`| \`${permission}\``);
    expect(asked).not.toContain('tabs');
    expect(asked.filter((permission) => /<all_urls>|^\*|webRequest/.test(permission))).toEqual([]);
  });

  test('every message of the manifest exists in both languages', () => {
    const wanted = [...JSON.stringify(manifestFor(browser)).matchAll(/__MSG_(\w+)__/g)].map(
      ([, key]) => key!,
    );
    expect(wanted.length).toBeGreaterThan(1);
    for (const language of ['vi', 'en']) {
      const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
      for (const key of [...wanted, 'menuReport', 'iconFound', 'iconUnreadable'])
        expect(messages[key]?.message, `${language} ${key}`).toBeTruthy();
    }
  });
});

describe('listing texts', () => {
  test.each(['vi', 'en'])(
    '%s: the summary fits the stores, and so does the description in the manifest',
    (language) => {
      const listing = readFileSync(`docs/store/${language}.md`, 'utf8');
      const summary = /\(≤ 132 .*?\):\*\* (.*)/.exec(listing)?.[1] ?? '';
      expect(summary.length).toBeGreaterThan(40);
      expect(summary.length).toBeLessThanOrEqual(132);
      const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
      expect(messages.extensionName.message.length).toBeLessThanOrEqual(75);
    },
  );
});
