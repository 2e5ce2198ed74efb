import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULTS, isPaused, readSettings, type Settings } from '../../lib/settings.ts';
import { property } from './property.ts';
import { anyString } from './texts.ts';

const names = Object.keys(DEFAULTS) as (keyof Settings)[];
const url = fc.constantFrom(
  'https://list.invalid/manifest.json',
  'http://list.invalid',
  'javascript:1',
  'https://',
  '',
);
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(url, { maxLength: 60 }),
  url,
  fc.dictionary(
    fc.oneof(anyString, fc.constantFrom('__proto__', 'facebook', 'toString')),
    fc.oneof(fc.double({ noNaN: true }), fc.jsonValue()),
  ),
  fc.record({
    danger: fc.boolean(),
    caution: fc.boolean(),
    number: fc.boolean(),
    official: fc.oneof(fc.boolean(), fc.nat()),
  }),
  fc.constantFrom<unknown>('vi', 'en', 'auto', 'dark', 'high', true, false),
);
const stored = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...names.map((name) => `settings.${name}`)),
    fc.constantFrom('settings.__proto__', 'quiet'),
    anyString,
  ),
  odd,
  { maxKeys: 12 },
);

export const settingsProperties = [
  property('settings: whatever is stored, every field is valid or its default', 10_000, stored, (record) => {
    const settings = readSettings(record);
    assert.deepEqual(Object.keys(settings), names);
    for (const address of [...settings.lists, settings.reportService].filter(Boolean))
      assert.equal(new URL(address).protocol, 'https:');
    // Reading back what was read changes nothing: every field passes its own check.
    const again = Object.fromEntries(names.map((name) => [`settings.${name}`, settings[name]]));
    assert.deepEqual(readSettings(again), settings);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  }),
  property(
    'settings: a timed pause never lasts longer than an hour, whatever the clock does',
    5_000,
    fc.tuple(
      stored,
      fc.oneof(anyString, fc.constantFrom('facebook', '__proto__', 'toString')),
      fc.double({ min: 0, max: 4e12, noNaN: true }),
    ),
    ([record, site, now]) => {
      const settings = readSettings(record);
      if (!isPaused(settings, site, now)) return;
      assert(settings.pausedSites[site] === 0 || !isPaused(settings, site, now + 3_600_001));
    },
  ),
];
