import { describe, expect, test } from 'vitest';
import example from '../../../components/data/example.json' with { type: 'json' };
import rules from '../../../components/data/rules.json' with { type: 'json' };
import costs from '../../../components/data/sensitivity.json' with { type: 'json' };
import { formatDate, formatPhone } from '../../../components/format.ts';
import { findRule } from '../../../components/rules.ts';
import texts from '../../../components/texts/vi.json' with { type: 'json' };
import { detect } from '../../../lib/detect/detect.ts';
import { judge } from '../../../lib/detect/judge.ts';

describe('official rules', () => {
  test.each(rules.rules)('$text.en', ({ reasons, text, evidence }) => {
    for (const code of reasons) expect(Object.keys(texts)).toContain(`reason.${code}`);
    expect(text.vi).toBe(text.vi.normalize('NFC'));
    expect(evidence.url).toMatch(/^https:\/\//);
    expect(evidence.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
  });
  test('the one that fits is found, in the language asked', () => {
    expect(findRule('vi', ['asks-transfer', 'claims-tax'])?.text).toContain('eTax Mobile');
    expect(findRule('en', ['claims-police'])?.text).toMatch(/^Ministry/);
    expect(findRule('vi', ['romance'])).toBeUndefined();
  });
});

test('the welcome page shows a post that the detector really flags, with quoted reasons', () => {
  const { level, reasons } = judge({ text: example.text, findings: detect(example.text) });
  expect(level).toBe('danger');
  expect(reasons.length).toBeGreaterThan(2);
});

test('more sensitivity finds more and costs more', () => {
  const { low, normal, high } = costs.levels;
  expect([low.found, normal.found, high.found]).toEqual([low.found, normal.found, high.found].sort());
  expect([low.wrong, normal.wrong, high.wrong]).toEqual([low.wrong, normal.wrong, high.wrong].sort());
  expect(costs.scams).toBeGreaterThan(100);
});

describe('dates are written as the language does', () => {
  test.each([
    ['2026-03-06', '6/3/2026', 'Mar 6, 2026'],
    ['2026-03', '3/2026', 'Mar 2026'],
    ['2026', '2026', '2026'],
    ['bad', 'bad', 'bad'],
  ])('%s', (date, vi, en) => expect([formatDate('vi', date), formatDate('en', date)]).toEqual([vi, en]));
});

describe('numbers are written as at home', () => {
  test.each([
    ['+84912345670', '0912 345 670'],
    ['+842923811502', '0292 381 1502'],
    ['+842412345678', '0241 234 5678'],
    ['+8419001234', '1900 1234'],
    ['113', '113'],
    ['+8562099999999', '+8562099999999'],
  ])('%s', (value, want) => expect(formatPhone(value)).toBe(want));
});
