import { expect, test } from 'vitest';
import { createTranslate } from '../../../components/tab-texts.ts';
import { describeReason, readLanguage } from '../../../components/texts.ts';

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
