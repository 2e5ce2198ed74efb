import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnLine, readOwnList, writeOwnList } from '../../../lib/own-list.ts';

// Invented numbers and addresses.
const shown = (text: string) =>
  readOwnList(text).entries.map(({ kind, value, verdict }) => `${verdict} ${kind} ${value}`);

describe('reads', () => {
  test.each<[string, string, string[]]>([
    [
      'plain numbers',
      '0912 345 670\n+84 786 123 459\r\n',
      ['block phone +84912345670', 'block phone +84786123459'],
    ],
    [
      'a hosts file',
      '# danh sách\n0.0.0.0 vi-du-la.top\n127.0.0.1 vi-du-xau.xyz # xấu',
      ['block link vi-du-la.top', 'block link vi-du-xau.xyz'],
    ],
    [
      'our CSV',
      'kind,value,verdict\nphone,+84912345670,trust\nhandle,"facebook:a,b",block',
      ['trust phone +84912345670', 'block handle facebook:a,b'],
    ],
    [
      'our JSON',
      JSON.stringify({ own: [{ kind: 'link', value: 'vi-du-la.top', verdict: 'block', since: 1 }] }),
      ['block link vi-du-la.top'],
    ],
  ])('%s', (_name, text, want) => expect(shown(text)).toEqual(want));
});

describe('names what it leaves out', () => {
  test.each([
    ['xin chào', [1]],
    ['\n\nkhông có gì\n0912345670', [3]],
    ['phone,,block', [1]],
    ['phone,+84912345670,maybe', [1]],
    ['[{"kind":"phone"},1]', [1, 2]],
    ['{"own": 3}', [1]],
    ['{', [1]],
    ['0912345670 và 0786123459', [1]],
  ])('%s', (text, lines) => expect(readOwnList(text).refused.map(({ line }) => line)).toEqual(lines));
});

test('what is written is read back, whatever the values are', () => {
  const value = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => /^[^\s\p{C}#][^\p{C}#]*$/u.test(text) && text.trim() === text);
  const entry = fc.record({
    kind: fc.constantFrom('phone', 'account', 'link', 'handle', 'app'),
    value,
    verdict: fc.constantFrom('block', 'trust'),
  }) as fc.Arbitrary<OwnLine>;
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      expect(readOwnList(writeOwnList(entries))).toEqual({ entries, refused: [] });
    }),
    { numRuns: 200 },
  );
});
