import fc from 'fast-check';
import { families } from '../../lib/detect/families.ts';

/** Words of every cue, without the signs of the phrase language. */
export const cueWords = [
  ...new Set(
    families.flatMap(({ cues }) =>
      cues.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.match(/\p{L}+/gu) ?? [])),
    ),
  ),
];

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''));

/** Ten digits of an invented mobile, never one digit over and over. */
export const mobile = fc
  .tuple(fc.constantFrom('032', '056', '070', '083', '090', '091', '098'), digits(5, 5))
  .map(([head, tail]) => `${head}41${tail}`)
  .filter((number) => !/(\d)\1{4}/.test(number));

const host = fc
  .tuple(
    fc.constantFrom(
      'vi-du',
      'nganhang-abc',
      'vietcombank',
      'dichvucong',
      'congan',
      'bidv-online',
      'xn--a',
      'a1',
    ),
    fc.constantFrom(
      '.com',
      '.vn',
      '.gov.vn',
      '.top',
      '.xyz',
      '.me',
      ' . icu',
      '[.]net',
      '(.)org',
      '.com.vn',
      '.',
    ),
  )
  .map((parts) => parts.join(''));

const bold = (word: string) =>
  [...word]
    .map((letter) =>
      /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97) : letter,
    )
    .join('');
const word = fc.constantFrom(...cueWords);
const dressed = fc
  .tuple(word, fc.constantFrom('upper', 'nfd', 'bold', 'wide', 'dots', 'joiner', 'bare'))
  .map(([text, dress]) => {
    if (dress === 'upper') return text.toUpperCase();
    if (dress === 'nfd') return text.normalize('NFD');
    if (dress === 'bold') return bold(text);
    if (dress === 'wide')
      return text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    if (dress === 'dots') return [...text].join('.');
    if (dress === 'joiner') return [...text].join('\u200b');
    return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  });
const sign = fc.constantFrom(
  ...' \n\t.,:;!?()[]{}/\\-–—_+=*#@&%$"\'<>|~`…',
  ...[
    '\r\n',
    '\n\n',
    '://',
    '0️⃣',
    '９',
    '①',
    '😀',
    '👨‍👩‍👧',
    '\ud800',
    '\udc00',
    '\u0000',
    '\uffff',
    '\u202e',
    '\u00ad',
  ],
);
const number = fc.oneof(
  mobile,
  digits(1, 20),
  fc.constantFrom(
    '113',
    '156',
    '1900',
    '+84',
    '0084',
    '069',
    '84 ',
    '1.000.000đ',
    '12/03/2026',
    'không chín',
    'O9I',
  ),
);
const money = fc.constantFrom(
  'stk',
  'số tài khoản',
  'vcb',
  'MB bank',
  'otp',
  'zalo',
  'gọi',
  'sđt:',
  'https',
  'hxxp',
  '.apk',
);

const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: dressed },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: host },
  { weight: 2, arbitrary: money },
  { weight: 4, arbitrary: sign },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A text of pieces that recognisers know, in their disguises, and of what nobody foresaw. */
export const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '.', '\u200b')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

/** Any UTF-16 string at all, lone surrogates too. */
export const anyString = fc.string({ unit: 'binary', maxLength: 60 });
