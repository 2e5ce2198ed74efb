import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../lib/detect/detect.ts';
import { redact } from '../../../lib/reports/redact.ts';

// Every name, number and address is invented.
const run = (text: string, keep: string[] = [], names: string[] = []) => {
  const findings = detect(text);
  return redact(text, {
    findings,
    names,
    keep: findings
      .filter(({ value }) => keep.includes(value))
      .map(({ kind, value }) => ({ kind: kind as 'phone', value })),
  });
};

describe('takes out', () => {
  test.each([
    ['viết cho lan.anh+1@vi-du.invalid nhé', 'viết cho [email] nhé'],
    ['Số CCCD 079123456789 của tôi', 'Số CCCD [số] của tôi'],
    ['Gọi 0912 345 678 hoặc 0786 123 459', 'Gọi 0912 345 678 hoặc [số]'],
    ['Gọi không chín một hai ba bốn năm sáu bảy chín', 'Gọi [số]'],
    ['Chào chị Trần Thị Hoa, đơn của chị', 'Chào chị [tên], đơn của chị'],
    ['KÍNH GỬI ÔNG NGUYỄN VĂN AN', 'KÍNH GỬI ÔNG [tên]'],
    ['Họ và tên: Lê Minh\nchuyển 500k', 'Họ và tên: [tên]\nchuyển 500k'],
    ['bạn le hoang MY ơi', 'bạn [tên] ơi'],
  ])('%s', (text, want) => expect(run(text, ['+84912345678'], ['Lê Hoàng Mỹ'])).toBe(want));
});

describe('leaves alone', () => {
  test.each([
    'hoàn thuế 3.450.000đ trong 24h',
    'đã chuyển 120000000 đồng',
    'CHÀO ANH EM ĐANG CẦN VIỆC LÀM',
    'Kính gửi Quý khách',
    'Chào cả nhà',
    'Gọi 113 hoặc 1900 9068',
    'mệt lê hoàng mỹn',
    '',
  ])('%s', (text) => expect(run(text, [], ['Lê Hoàng Mỹ'])).toBe(text));
});

test('whatever the text is: no e-mail address stays, and taking out twice changes nothing more', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' a.b@c.invalid ',
      '0912345678',
      'Chào anh Nguyễn Văn A',
      '\u0000',
      '👩‍👩‍👧',
      '[số]',
      '-',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = run(pieces.join(''));
      expect(once).not.toMatch(/[a-z]@[a-z]+\.invalid/);
      expect(run(once)).toBe(once);
    }),
    { numRuns: 150 },
  );
});

test('a very long text is read in linear time', () => {
  const cost = (text: string) => {
    const started = performance.now();
    redact(text, { findings: [], keep: [], names: ['Lê Hoàng Mỹ'] });
    return performance.now() - started;
  };
  const text = 'chào anh chị em 0912-345 a@b chào: ';
  cost(text.repeat(2_000));
  expect(cost(text.repeat(8_000)) / Math.max(1, cost(text.repeat(2_000)))).toBeLessThan(12);
});
