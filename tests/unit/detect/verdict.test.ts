import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vi from '../../../components/texts/vi.json' with { type: 'json' };
import { detect } from '../../../lib/detect/detect.ts';
import { families } from '../../../lib/detect/families.ts';
import { judge } from '../../../lib/detect/judge.ts';
import { readPhrase } from '../../../lib/detect/phrase.ts';

const level = (text: string) => judge({ text, findings: detect(text) }).level;

// Own texts; numbers and hosts are invented.
describe('flags', () => {
  test.each([
    'Cơ quan công an thông báo bạn liên quan đến vụ án rửa tiền. Chuyển tiền ngay vào tài khoản tạm giữ để xác minh, không được nói với ai.  Gọi Zalo 0912 345 670',
    'Co quan cong an thong bao ban lien quan den vu an rua tien. Chuyen tien ngay vao tai khoan tam giu de xac minh, khong duoc noi voi ai. Zalo 0912345670',
    'BIDV: Tai khoan cua ban bi khoa. Vui long truy cap bidv-online.top de xac thuc ngay',
    'Cán bộ điện lực thông báo chưa thanh toán tiền điện, sẽ cắt điện trong 2 giờ, cài ứng dụng theo link dienlucvn-cskh.cc để nộp tiền',
  ])('%s', (text) => expect(level(text)).not.toBe('none'));
});

describe('leaves alone', () => {
  test.each([
    'Công an khuyến cáo: tuyệt đối không chuyển tiền theo yêu cầu qua điện thoại, trình báo cơ quan công an gần nhất.',
    'Hôm qua mình suýt bị lừa, nó tự xưng công an đòi chuyển tiền vào tài khoản an toàn. Mọi người cẩn thận.',
    'Bánh tét 90k/đòn, ck trước 50%, alo cô Ba 0909 121 343',
    'Ma OTP cua Quy khach la 284913, hieu luc trong 2 phut. Khong cung cap OTP cho bat ky ai.',
    'Chúc mừng sinh nhật em gái!',
    '',
  ])('%s', (text) => expect(level(text)).toBe('none'));

  test('the warning that the project starts from', ({ skip }) => {
    const article = '../shared/source-article.txt';
    if (!existsSync(article)) skip('../shared/source-article.txt is not here');
    expect(level(readFileSync(article, 'utf8'))).toBe('none');
  });
});

test('one family of evidence alone never gives danger', () => {
  expect(level('công an, bộ công an, cơ quan điều tra, cán bộ điều tra, csgt')).not.toBe('danger');
});

test('a listed number decides, with its own reason', () => {
  const text = 'Gọi 0912 345 670';
  const findings = detect(text).map((finding) =>
    finding.kind === 'phone' ? { ...finding, status: 'reported' as const } : finding,
  );
  const verdict = judge({ text, findings });
  expect(verdict.level).toBe('danger');
  expect(verdict.reasons[0]?.code).toBe('listed-phone');
});

describe('cue files', () => {
  test('every phrase reads, every cue id is unique, every file names its source', () => {
    const ids = families.flatMap(({ cues }) => cues.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const family of families) {
      expect((family as { source?: string }).source).toMatch(/facts|source-article|own/);
      for (const { id, phrases } of family.cues)
        for (const phrase of phrases) expect(() => readPhrase(id, phrase)).not.toThrow();
    }
  });

  test('every risk cue has words for the card', () => {
    const codes = families
      .filter(({ family }) => family !== 'calm')
      .flatMap(({ cues }) => cues.map(({ id }) => id));
    expect(codes.filter((code) => !(`reason.${code}` in vi))).toEqual([]);
  });
});

test('any text gets an answer whose offsets are its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const findings = detect(text);
      for (const { start, end, text: words } of findings) expect(text.slice(start, end)).toBe(words);
      judge({ text, findings });
    }),
    { numRuns: 1000, seed: 3 },
  );
});

test('ten megabytes of one letter and deeply mixed scripts take linear time', () => {
  const started = performance.now();
  for (const text of [
    'a'.repeat(10_000_000),
    'c.'.repeat(500_000),
    'chuyển '.repeat(150_000),
    '‮ا'.repeat(500_000),
  ])
    level(text);
  expect(performance.now() - started).toBeLessThan(20_000);
});
