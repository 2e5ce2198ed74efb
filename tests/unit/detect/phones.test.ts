import { describe, expect, test } from 'vitest';
import { findPhones } from '../../../lib/detect/phones.ts';
import { tagWords } from '../../../lib/detect/vocabulary.ts';
import { readText } from '../../../lib/text/words.ts';

// All numbers are invented.
const read = (text: string) => {
  const { folded, words } = readText(text);
  return findPhones(folded, words, tagWords(folded, words));
};

describe('finds', () => {
  const table: [text: string, ...values: string[]][] = [
    ['Gọi 0912345670 nhé', '+84912345670'],
    ['0912 345 670', '+84912345670'],
    ['0912.345.670', '+84912345670'],
    ['0912-345-670', '+84912345670'],
    ['0912/345/670', '+84912345670'],
    ['(+84) 912 345 670', '+84912345670'],
    ['+84912345670', '+84912345670'],
    ['0084 912 345 670', '+84912345670'],
    ['84912345670', '+84912345670'],
    ['o912 34 5 67o', '+84912345670'],
    ['０９１２３４５６７０', '+84912345670'],
    ['0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣0️⃣', '+84912345670'],
    ['không chín một hai, ba bốn năm, sáu bảy không', '+84912345670'],
    ['khong chin mot hai 345 sau bay 0', '+84912345670'],
    ['gọi chín một hai, ba bốn năm, sáu bảy không', '+84912345670'],
    ['zalo 912345670', '+84912345670'],
    ['sdt0912345670', '+84912345670'],
    ['0912\u200b345\u200b670', '+84912345670'],
    ['01234567890 (số cũ)', '+84834567890'],
    ['0292 3811 234', '+842923811234'],
    ['024.3825.1234', '+842438251234'],
    ['tổng đài 1900 1234', '+8419001234'],
    ['1800 588 811', '+841800588811'],
    ['069.234.8561', '+84692348561'],
    ['gọi 113', '113'],
    ['0905 360 847 – 848', '+84905360847', '+84905360848'],
    ['0912345670/0987654320', '+84912345670', '+84987654320'],
    ['0912345670, 0987654320', '+84912345670', '+84987654320'],
    ['WhatsApp +1 202 555 0143', '+12025550143'],
  ];
  test.each(table)('%s', (text, ...values) => expect(read(text).map(({ value }) => value)).toEqual(values));
});

describe('leaves alone', () => {
  test.each([
    'MST: 0318204566',
    'MST 0912345678',
    'STK 0912345670123',
    'OTP 091234',
    'từ 03/2024 đến 9/2025',
    '09 – 12 – 26 – 31 – 39 – 44',
    'giá 96.200, 95.900, 95.400',
    'ngày 12/09/2026 10:30',
    'tọa độ 11.0918273, 107.5043218',
    'số 0900000000 là số giả',
    'ví dụ 0123456789',
    'CCCD 079203001234',
    'biển số 51K-682.12',
    'năm nay hai ba người',
    '0912xxx670',
    '',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

test('offsets cover the number as it is written', () => {
  const text = 'Nhắn Zalo 09​12.345.670 nha';
  const [phone] = read(text);
  expect(text.slice(phone!.start, phone!.end)).toBe('09​12.345.670');
  expect(phone!.text).toBe('09​12.345.670');
});

test('a million digits and ten million letters take linear time', () => {
  const started = performance.now();
  expect(read('7'.repeat(1_000_000))).toEqual([]);
  expect(read('0 '.repeat(500_000))).toEqual([]);
  expect(read('a'.repeat(10_000_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
