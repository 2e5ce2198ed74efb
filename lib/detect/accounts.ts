import type { Folded } from '../text/fold.ts';
import { AFTER_BREAK, HAS_DIGIT, HAS_LETTER, hashWord, type Words } from '../text/words.ts';
import banks from './data/banks.json' with { type: 'json' };
import type { Finding } from './types.ts';
import { ACCOUNT_WORD, BANK_WORD, type Tagged, traits } from './vocabulary.ts';

const bankOf = new Map(Object.entries(banks.names).map(([name, id]) => [hashWord(name), id]));
const MIN_DIGITS = 6;
const MAX_DIGITS = 19;
/** How many words around the digits may name a bank or announce an account. */
const AROUND = 6;

function findBank(words: Words, tags: Uint16Array, from: number, to: number): string | undefined {
  for (let k = Math.max(0, from); k < Math.min(words.count, to); k++) {
    if ((traits[tags[k]!]! & BANK_WORD) !== 0) return bankOf.get(words.hashes[k]!);
  }
  return undefined;
}

/** One space, dot or dash between two groups of digits. */
function isJoin(folded: Folded, from: number, to: number): boolean {
  const sign = folded.code(from);
  return to - from === 1 && (sign === 0x20 || sign === 0x2e || sign === 0x2d);
}

/**
 * Bank accounts: digits announced as an account ("STK", "số tài khoản", "ck vào") or standing beside a bank's name. `value` is
 * the digits, `detail` the bank's id when one is named within six words. Linear in the text's length.
 */
export function findAccounts(
  folded: Folded,
  words: Words,
  { tags, numbers, numberCount }: Tagged,
): Finding[] {
  const found: Finding[] = [];
  const { count, starts, ends, kinds } = words;
  let next = 0;
  for (let n = 0; n < numberCount; n++) {
    const k = numbers[n]!;
    if (k < next || (kinds[k]! & (HAS_DIGIT | HAS_LETTER)) !== HAS_DIGIT) continue;
    let length = 0;
    let last = k;
    for (; last < count && (kinds[last]! & (HAS_DIGIT | HAS_LETTER)) === HAS_DIGIT; last++) {
      const room = ends[last]! - starts[last]!;
      if (length + room > MAX_DIGITS || (last > k && !isJoin(folded, ends[last - 1]!, starts[last]!))) break;
      length += room;
    }
    next = Math.max(k + 1, last);
    last--;
    if (length < MIN_DIGITS) continue;
    let digits = '';
    for (let i = k; i <= last; i++) digits += folded.slice(starts[i]!, ends[i]!);
    let announced = false;
    for (let j = k - 1; j >= 0 && j >= k - AROUND && !announced; j--) {
      // The nearest announcing word must stand in the same line.
      if ((kinds[j + 1]! & AFTER_BREAK) !== 0) break;
      announced =
        (traits[tags[j]!]! & ACCOUNT_WORD) !== 0 ||
        (words.hashes[j] === TAI && words.hashes[j + 1] === KHOAN);
    }
    const bank = findBank(words, tags, k - AROUND, k) ?? findBank(words, tags, last + 1, last + 1 + AROUND);
    const near = findBank(words, tags, k - 2, k) ?? findBank(words, tags, last + 1, last + 3);
    const looksLikePhone = /^(0[35789]\d{8}|02\d{9}|1[89]00\d{4,6})$/.test(digits);
    if ((announced && (bank || !looksLikePhone)) || (near && !looksLikePhone && digits.length >= 8)) {
      const start = folded.start(words.starts[k]!);
      const end = folded.end(words.ends[last]! - 1);
      found.push({
        kind: 'account',
        start,
        end,
        text: folded.source.slice(start, end),
        value: digits,
        status: 'unknown',
        ...(bank ? { detail: bank } : {}),
      });
    }
  }
  return found;
}

const TAI = hashWord('tai');
const KHOAN = hashWord('khoan');
