import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULTS,
  isPaused,
  loadSettings,
  pauseUntil,
  readSettings,
  saveSettings,
  watchSettings,
} from '../../../lib/settings.ts';

describe('a malformed field is its default, the others are kept', () => {
  test.each([
    ['settings.language', 'fr'],
    ['settings.appearance', null],
    ['settings.sensitivity', 3],
    ['settings.highlights', { danger: true }],
    ['settings.family', 'yes'],
    ['settings.pausedSites', { facebook: 'soon' }],
    ['settings.lists', ['http://danh-sach.invalid/']],
    ['settings.reportService', 'javascript:alert(1)'],
    ['settings.ownNames', [1]],
  ])('%s', (key, value) => {
    expect(readSettings({ [key]: value, 'settings.family': key !== 'settings.family' || value })).toEqual({
      ...DEFAULTS,
      family: key !== 'settings.family',
    });
  });
});

test('what was saved is loaded; two pages that save different fields keep both', async () => {
  fakeBrowser.reset();
  await Promise.all([saveSettings({ family: true }), saveSettings({ language: 'en' })]);
  expect(await loadSettings()).toEqual({ ...DEFAULTS, family: true, language: 'en' });
});

test('a value that could not be read back is refused with words', async () => {
  await expect(saveSettings({ reportService: 'ftp://a.invalid' })).rejects.toThrow('bad-setting');
});

test('a watcher hears of changes until it is ended', async () => {
  fakeBrowser.reset();
  const ending = new AbortController();
  const heard: boolean[] = [];
  watchSettings(ending.signal, ({ family }) => heard.push(family));
  await saveSettings({ family: true });
  await expect.poll(() => heard).toEqual([true]);
  ending.abort();
  await saveSettings({ family: false });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([true]);
});

test('a pause of an hour ends, one without end does not, and a clock set back ends a timed one', () => {
  const now = Date.UTC(2026, 10, 24, 9);
  const pause = (until: number) => ({ ...DEFAULTS, pausedSites: { facebook: until } });
  expect(isPaused(pause(pauseUntil('hour', now)), 'facebook', now + 3_599_000)).toBe(true);
  expect(isPaused(pause(pauseUntil('hour', now)), 'facebook', now + 3_600_000)).toBe(false);
  expect(isPaused(pause(pauseUntil('always', now)), 'facebook', now * 2)).toBe(true);
  expect(isPaused(pause(pauseUntil('hour', now)), 'facebook', now - 86_400_000)).toBe(false);
  expect(isPaused(pause(0), 'constructor', now)).toBe(false);
});
