import type { Folded } from '../text/fold.ts';
import { HAS_DIGIT, HAS_LETTER, hashWord, type Words } from '../text/words.ts';
import numbering from './data/numbering.json' with { type: 'json' };
import { DIGIT_WORD, FILLER_WORD, type Tagged, traits } from './vocabulary.ts';

/** A piece of a possible number: its digits and where they stand in the folded text. */
export interface NumberToken {
  digits: string;
  start: number;
  end: number;
  /** Index of the word it came from. */
  word: number;
  /** Said in words ("không chín") or with letters for digits ("o9"). */
  spoken: boolean;
}

const spoken = new Map(
  Object.entries(numbering.digitWords).map(([word, digit]) => [hashWord(word), String(digit)]),
);

const LOOKALIKE: Record<string, string> = { o: '0', i: '1', l: '1' };
/** Shortest run of digits glued to letters ("sdt0912…") that is taken on its own. */
const GLUED = 8;

function readOdd(text: string, start: number, word: number, out: NumberToken[]): void {
  let digits = '';
  let written = 0;
  for (const unit of text) {
    const digit = LOOKALIKE[unit] ?? (unit >= '0' && unit <= '9' ? unit : undefined);
    if (digit === undefined) {
      digits = '';
      break;
    }
    if (digit === unit) written++;
    digits += digit;
  }
  if (digits && (written > 0 || text === 'o')) {
    out.push({ digits, start, end: start + text.length, word, spoken: true });
    return;
  }
  for (let i = 0; i < text.length; ) {
    let j = i;
    while (j < text.length && text[j]! >= '0' && text[j]! <= '9') j++;
    if (j - i >= GLUED)
      out.push({ digits: text.slice(i, j), start: start + i, end: start + j, word, spoken: false });
    i = Math.max(j, i + 1);
  }
}

/** Shortest run of digits that is kept though no other stands near; service numbers of three and four are kept as well. */
const LONE = 8;

/**
 * All pieces of numbers in a text that may be part of a phone number, in order: digits, digits said in words beside others, and
 * digits with letters for some of them. Linear; a text without digits or digit words costs one look per word.
 */
export function readNumberTokens(
  folded: Folded,
  words: Words,
  { tags, numbers, numberCount }: Tagged,
): NumberToken[] {
  const { count, starts, ends, hashes, kinds } = words;
  const tokens: NumberToken[] = [];
  const near = (k: number) =>
    k >= 0 &&
    k < count &&
    ((kinds[k]! & HAS_DIGIT) !== 0 || (traits[tags[k]!]! & (DIGIT_WORD | FILLER_WORD)) !== 0);
  for (let n = 0; n < numberCount; n++) {
    const k = numbers[n]!;
    const kind = kinds[k]! & (HAS_DIGIT | HAS_LETTER);
    if (kind === HAS_LETTER) {
      if (!near(k - 1) && !near(k + 1)) continue;
      const digits = spoken.get(hashes[k]!)!;
      tokens.push({ digits, start: starts[k]!, end: ends[k]!, word: k, spoken: true });
      continue;
    }
    const start = starts[k]!;
    const end = ends[k]!;
    if (kind !== HAS_DIGIT) {
      if (end - start <= 64) readOdd(folded.slice(start, end), start, k, tokens);
      continue;
    }
    const length = end - start;
    if (length >= LONE || length === 3 || length === 4 || near(k - 1) || near(k + 1))
      tokens.push({ digits: folded.slice(start, end), start, end, word: k, spoken: false });
  }
  return tokens;
}
