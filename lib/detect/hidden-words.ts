import type { Folded } from '../text/fold.ts';
import { hashWord, type Words } from '../text/words.ts';

/** Signs that stand for letters inside a word. */
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const JOINER = /^[.\-_*'’·|,~^+@$!]$/;
const SPACED_RUN = 4;

/** Longest Vietnamese syllable without marks ("nghieng"). */
const MAX_SYLLABLE = 7;

interface Piece {
  text: string;
  start: number;
  end: number;
}

const unleet = (text: string) => text.replace(/[01345@$!]/g, (sign) => LEET[sign]!);
/** Spellings of chat slang for the same sound; used only when the result is a word that the cues know. */
const respell = (text: string) =>
  text
    .replace(/^f/, 'ph')
    .replace(/^z/, 'd')
    .replace(/^w/, 'qu')
    .replace(/j/g, 'i')
    .replace(/^k(?=[aou])/, 'c')
    .replace(/^dz/, 'd')
    .replace(/k$/, 'ch')
    .replace(/(.)\1{2,}$/, '$1');

function split(letters: string, isKnown: (hash: number) => boolean): number[] | undefined {
  // Fewest pieces wins; letters that fit no known word make the run unreadable.
  const best: ({ from: number; pieces: number } | undefined)[] = [{ from: 0, pieces: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    for (let from = Math.max(0, end - MAX_SYLLABLE); from < end; from++) {
      const before = best[from];
      if (!before || !isKnown(hashWord(letters.slice(from, end)))) continue;
      if (!best[end] || before.pieces + 1 < best[end]!.pieces)
        best[end] = { from, pieces: before.pieces + 1 };
    }
  }
  if (!best[letters.length]) return undefined;
  const cuts: number[] = [];
  for (let end = letters.length; end > 0; end = best[end]!.from) cuts.unshift(end);
  return cuts;
}

/**
 * The words that a text hides: letters set apart by dots or spaces, signs for letters ("ti3n"), chat spellings. Only readings that
 * `isKnown` (words of the cue files) accepts; `undefined` when nothing is hidden. Spans point at the hidden writing.
 */
export function readHiddenWords(
  folded: Folded,
  words: Words,
  isKnown: (hash: number) => boolean,
): Words | undefined {
  const pieces: Piece[] = [];
  let changed = false;
  const { text } = folded;
  const gapAfter = (k: number) =>
    text.slice(words.ends[k]!, Math.min(words.starts[k + 1] ?? text.length, words.ends[k]! + 3));
  for (let k = 0; k < words.count; k++) {
    const start = words.starts[k]!;
    let last = k;
    let joined = text.slice(start, words.ends[k]!);
    while (last + 1 < words.count && joined.length < 48 && JOINER.test(gapAfter(last))) {
      const sign = LEET[gapAfter(last)] ?? '';
      joined += sign + text.slice(words.starts[last + 1]!, words.ends[last + 1]!);
      last++;
    }
    if (last === k && words.ends[k]! - start === 1) {
      let run = k;
      while (
        run + 1 < words.count &&
        words.ends[run + 1]! - words.starts[run + 1]! === 1 &&
        /^[ .\-_*|]{1,2}$/.test(gapAfter(run))
      )
        run++;
      if (run - k + 1 >= SPACED_RUN) {
        let letters = '';
        for (let i = k; i <= run; i++) letters += text[words.starts[i]!];
        const cuts = split(unleet(letters), isKnown);
        if (cuts) {
          let from = 0;
          for (const to of cuts) {
            pieces.push({
              text: unleet(letters.slice(from, to)),
              start: words.starts[k + from]!,
              end: words.ends[k + to - 1]!,
            });
            from = to;
          }
          changed = true;
          k = run;
          continue;
        }
      }
    }
    if (last > k) {
      const plain = unleet(joined);
      if (/[a-z]/.test(joined) && isKnown(hashWord(plain))) {
        pieces.push({ text: plain, start, end: words.ends[last]! });
        changed = true;
        k = last;
        continue;
      }
      const cuts = /[a-z]/.test(joined) && joined.length >= 4 ? split(plain, isKnown) : undefined;
      const short = (words.ends[last]! - start) / (last - k + 1) < 4;
      if (cuts && short && plain.length === joined.length) {
        pieces.push(
          ...cuts.map((to, i) => ({
            text: plain.slice(cuts[i - 1] ?? 0, to),
            start,
            end: words.ends[last]!,
          })),
        );
        changed = true;
        k = last;
        continue;
      }
    }
    const word = text.slice(start, words.ends[k]!);
    if (word.length <= 16 && !isKnown(words.hashes[k]!)) {
      for (const reading of [unleet(word), respell(word), respell(unleet(word))]) {
        if (reading === word || !/[a-z]/.test(word) || !isKnown(hashWord(reading))) continue;
        pieces.push({ text: reading, start, end: words.ends[k]! });
        changed = true;
        break;
      }
      if (pieces.at(-1)?.start === start) continue;
    }
    pieces.push({ text: word, start, end: words.ends[k]! });
  }
  if (!changed) return undefined;
  return {
    count: pieces.length,
    starts: Int32Array.from(pieces, (piece) => piece.start),
    ends: Int32Array.from(pieces, (piece) => piece.end),
    hashes: Int32Array.from(pieces, (piece) => hashWord(piece.text)),
    odd: new Uint8Array(pieces.length),
  };
}

/** Whether a text is worth the second reading: odd words, or letters joined by signs. One look per word. */
export function maybeHides({ codes }: Folded, words: Words): boolean {
  let signs = 0;
  for (let k = 0; k < words.count; k++) {
    if (words.odd[k] === 1) signs++;
    const after = codes[words.ends[k]!];
    const touching = words.starts[k + 1] === words.ends[k]! + 1;
    if (touching && after !== 0x20 && after !== 0x0a && after !== 0x2f) signs++;
    if (signs >= 2) return true;
  }
  return false;
}
