import type { Folded } from '../text/fold.ts';
import { hashWord, type Words } from '../text/words.ts';
import banks from './data/banks.json' with { type: 'json' };
import type { Finding } from './types.ts';

const bankOf = new Map(Object.entries(banks.names).map(([name, id]) => [hashWord(name), id]));
const leads = new Set(banks.leads.map(hashWord));
const MIN_DIGITS = 6;
const MAX_DIGITS = 19;
/** How many words around the digits may name a bank or announce an account. */
const AROUND = 6;

function findBank(words: Words, from: number, to: number): string | undefined {
  for (let k = Math.max(0, from); k < Math.min(words.count, to); k++) {
    const bank = bankOf.get(words.hashes[k]!);
    if (bank) return bank;
  }
  return undefined;
}

/**
 * Bank accounts: digits announced as an account ("STK", "số tài khoản", "ck vào") or standing beside a bank's name. `value` is
 * the digits, `detail` the bank's id when one is named within six words. Linear in the text's length.
 */
export function findAccounts(folded: Folded, words: Words): Finding[] {
  const found: Finding[] = [];
  const { codes } = folded;
  for (let k = 0; k < words.count; k++) {
    const first = codes[words.starts[k]!]!;
    if (first < 0x30 || first > 0x39 || words.odd[k] === 1) continue;
    let digits = '';
    let last = k;
    for (; last < words.count; last++) {
      const word = folded.text.slice(words.starts[last]!, words.ends[last]!);
      const gap = last > k ? folded.text.slice(words.ends[last - 1]!, words.starts[last]!) : ' ';
      if (!/^\d+$/.test(word) || !/^[ .-]$/.test(gap) || digits.length + word.length > MAX_DIGITS) break;
      digits += word;
    }
    last--;
    if (digits.length < MIN_DIGITS) {
      k = Math.max(k, last);
      continue;
    }
    let announced = false;
    for (let j = k - 1; j >= 0 && j >= k - AROUND && !announced; j--) {
      // The nearest announcing word must stand in the same line.
      if (folded.text.slice(words.ends[j]!, words.starts[k]!).includes('\n\n')) break;
      announced = leads.has(words.hashes[j]!) || (words.hashes[j] === TAI && words.hashes[j + 1] === KHOAN);
    }
    const bank = findBank(words, k - AROUND, k) ?? findBank(words, last + 1, last + 1 + AROUND);
    const near = findBank(words, k - 2, k) ?? findBank(words, last + 1, last + 3);
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
    k = last;
  }
  return found;
}

const TAI = hashWord('tai');
const KHOAN = hashWord('khoan');
