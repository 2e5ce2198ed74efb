import { expect, test } from 'vitest';
import { createTranslate } from '../../../components/tab-texts.ts';
import en from '../../../components/texts/en.json' with { type: 'json' };
import vi from '../../../components/texts/vi.json' with { type: 'json' };
import { describeReason, readLanguage } from '../../../components/texts.ts';

test('both languages have the same keys, and the same slots in each text', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(vi) as (keyof typeof vi)[]) expect(slots(en[key])).toEqual(slots(vi[key]));
});

test('no text accuses a person or says that something is safe', () => {
  for (const text of Object.values(vi)) expect(text).not.toMatch(/kẻ lừa đảo|tội phạm|^an toàn$/i);
});

test('fills slots, writes numbers and plurals as the language does, and falls back to the code', () => {
  const fill = (language: 'vi' | 'en', count: number) => createTranslate(language)('why.more', { count });
  expect([fill('vi', 1), fill('en', 1), fill('en', 2), fill('vi', 1200)]).toEqual([
    'Thêm 1 lý do',
    '1 more reason',
    '2 more reasons',
    'Thêm 1.200 lý do',
  ]);
  expect(describeReason(createTranslate('en'), 'new-code')).toBe('new-code');
});

test('Vietnamese first, unless the browser or the person says otherwise', () => {
  expect(readLanguage(['vi-VN'])).toBe('vi');
  expect(readLanguage([])).toBe('vi');
  expect(readLanguage(['en-US'])).toBe('en');
  expect(readLanguage(['en-US'], 'vi')).toBe('vi');
});
