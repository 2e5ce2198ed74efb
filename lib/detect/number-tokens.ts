import type { Folded } from '../text/fold.ts';
import { hashWord, type Words } from '../text/words.ts';
import numbering from './data/numbering.json' with { type: 'json' };

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
// Cheap test before the map: most words of a text are none of these.
const maybeSpoken = new Uint8Array(256);
for (const hash of spoken.keys()) maybeSpoken[hash & 255] = 1;

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

/** All pieces of numbers in a text, in order. Linear; text without digits or digit words costs one look per word. */
export function readNumberTokens(folded: Folded, words: Words): NumberToken[] {
  const { codes } = folded;
  const { count, starts, ends, hashes, odd } = words;
  const tokens: NumberToken[] = [];
  for (let k = 0; k < count; k++) {
    const start = starts[k]!;
    const first = codes[start]!;
    if (odd[k] === 1) {
      if (ends[k]! - start <= 64) readOdd(folded.text.slice(start, ends[k]!), start, k, tokens);
    } else if (first < 0x3a) {
      tokens.push({
        digits: folded.text.slice(start, ends[k]!),
        start,
        end: ends[k]!,
        word: k,
        spoken: false,
      });
    } else if (maybeSpoken[hashes[k]! & 255] === 1) {
      const digit = spoken.get(hashes[k]!);
      if (digit !== undefined) tokens.push({ digits: digit, start, end: ends[k]!, word: k, spoken: true });
    }
  }
  return tokens;
}
