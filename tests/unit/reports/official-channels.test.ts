import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, suggestCategory } from '../../../lib/reports/categories.ts';
import data from '../../../lib/reports/data/official-channels.json' with { type: 'json' };
import { findChannels, writeSms } from '../../../lib/reports/official-channels.ts';

// Invented numbers.
const phone = (value: string) => ({ kind: 'phone' as const, value });
const ids = (...args: Parameters<typeof findChannels>) => findChannels(...args).map(({ id }) => id);
const sms = (id: string, ...args: [Parameters<typeof writeSms>[1], string]) =>
  writeSms(findChannels([phone('+84912345670')], '').find((channel) => channel.id === id)!, ...args);

describe('every route', () => {
  test.each(data.channels)('$id says where it comes from, in both languages', (channel) => {
    expect(['high', 'medium']).toContain(channel.trust);
    expect(channel.source.url).toMatch(/^https:\/\//);
    expect(channel.source.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(channel.steps.vi.length).toBe(channel.steps.en.length);
    expect(`${channel.name.vi} ${channel.steps.vi}`).toBe(
      `${channel.name.vi} ${channel.steps.vi}`.normalize('NFC'),
    );
  });
});

describe('offers', () => {
  test('the emergency number and the ward police always, first', () =>
    expect(ids([], 'other')).toEqual(['113', 'ward-police', 'vneid']));
  test('text messages for a number', () =>
    expect(ids([phone('+84912345670')], 'loan')).toEqual(['113', 'ward-police', 'vneid', '156', '5656']));
  test('ChongLuaDao for a link', () =>
    expect(ids([{ kind: 'link', value: 'a.invalid' }], 'phishing')).toContain('chongluadao'));
  test('the duty line where somebody poses as an authority, after the sure routes', () =>
    expect(ids([], 'impersonation_police').at(-1)).toBe('c02'));
});

describe('text message', () => {
  test('as the rules ask, numbers as dialled, no marks', () =>
    expect(sms('156', [phone('+84912345670')], 'Xưng công an (Đội 2)\nđòi tiền')).toBe(
      'LD (0912345670) (Xung cong an Doi 2 doi tien)',
    ));
  test('none without a number', () =>
    expect(sms('156', [{ kind: 'link', value: 'a.invalid' }], 'x')).toBeUndefined());
  test('one message of plain letters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const message = sms('5656', [phone('+84912345670'), phone('+84912345671')], `${text}$&{numbers}`)!;
        expect(message).toMatch(/^S \(0912345670, 0912345671\) \([\x20-\x7e]*\)$/);
        expect(message.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});

describe('kind of fraud suggested by the reasons', () => {
  test.each([
    [['asks-transfer', 'claims-police'], 'impersonation_police'],
    [['easy-job', 'asks-contact'], 'job'],
    [['deadline'], 'other'],
    [[], 'other'],
  ])('%j', (reasons, want) => expect(suggestCategory(reasons)).toBe(want));
  test('each is listed once', () => expect(new Set(CATEGORIES).size).toBe(CATEGORIES.length));
});
