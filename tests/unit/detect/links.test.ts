import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../lib/detect/links.ts';
import { tagWords } from '../../../lib/detect/vocabulary.ts';
import { readText } from '../../../lib/text/words.ts';

const read = (text: string) => {
  const { folded, words } = readText(text);
  return findLinks(folded, words, tagWords(folded, words));
};

describe('finds', () => {
  const table: [text: string, value: string, status: string, organisation?: string, detail?: string][] = [
    ['vào https://k-vietcombank.com nhé', 'k-vietcombank.com', 'lookalike', 'vietcombank'],
    ['hxxp://q-acb[.]com/x', 'q-acb.com', 'lookalike', 'acb', 'broken'],
    ['www.bidvonline.vip de huy', 'bidvonline.vip', 'lookalike', 'bidv', 'risky-tld'],
    ['tải tại dichvucong-gov.vn/x.apk', 'dichvucong-gov.vn', 'lookalike', 'dvcqg', 'apk'],
    ['mo . xkqpa . icu', 'mo.xkqpa.icu', 'unknown', undefined, 'risky-tld'],
    ['xem vietcombank.com.vn.', 'vietcombank.com.vn', 'official', 'vietcombank'],
    ['csgt.bocongan.gov.vn', 'csgt.bocongan.gov.vn', 'official', 'csgt'],
    ['congan.cantho.gov.vn', 'congan.cantho.gov.vn', 'official', 'bo-cong-an'],
    ['bit.ly/abc', 'bit.ly', 'unknown', undefined, 'shortener'],
    ['zalo.me/g/abc', 'zalo.me', 'unknown', undefined, 'chat'],
    ['http://192.0.2.7/login', '192.0.2.7', 'unknown', undefined, 'ip'],
  ];
  test.each(table)('%s', (text, value, status, organisation, detail) => {
    expect(read(text)).toEqual([expect.objectContaining({ value, status })]);
    expect(read(text)[0]?.organisation).toBe(organisation);
    expect(read(text)[0]?.detail).toBe(detail);
  });
  test('a host in look-alike letters imitates what it looks like', () => {
    expect(read('viеtcombank.com.vn')[0]).toMatchObject({ status: 'lookalike', organisation: 'vietcombank' });
  });
});

describe('leaves alone', () => {
  test.each([
    'Em yêu anh.co gì',
    'TP.HCM',
    'v.v. và 9.30',
    'thư a@b.com',
    'Xong rồi.Anh về đi',
    'bản 1.2.3',
    '',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
