import { expect, test } from 'vitest';
import en from '../../../components/texts/en.json' with { type: 'json' };
import vi from '../../../components/texts/vi.json' with { type: 'json' };
import { createTranslate, describeReason, readLanguage } from '../../../components/texts.ts';

test('both languages have the same keys, and the same slots in each text', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(vi) as (keyof typeof vi)[]) expect(slots(en[key])).toEqual(slots(vi[key]));
});

test('no text accuses a person or says that something is safe', () => {
  for (const text of Object.values(vi)) expect(text).not.toMatch(/kẻ lừa đảo|tội phạm|^an toàn$/i);
});

test('fills slots, falls back to the code, and is Vietnamese first', () => {
  expect(createTranslate('vi')('popup.list', { entries: 3, date: '2026' })).toBe(
    'Danh sách kèm theo: 3 mục, mới nhất 2026',
  );
  expect(describeReason(createTranslate('en'), 'new-code')).toBe('new-code');
  expect(readLanguage(['vi-VN'])).toBe('vi');
  expect(readLanguage([])).toBe('vi');
  expect(readLanguage(['en-US'])).toBe('en');
});
