import { hashWord } from '../text/words.ts';
import { findWord } from './vocabulary.ts';

/** Signs that stand for letters inside a word. */
export const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Longest Vietnamese syllable without marks ("nghieng"). */
const MAX_SYLLABLE = 7;

/** Signs for letters written as the letters. */
export const unleet = (text: string) => text.replace(/[01345@$!]/g, (sign) => LEET[sign]!);
/** Spellings of chat slang for the same sound; used only when the result is a word that the cues know. */
export const respell = (text: string) =>
  text
    .replace(/^f/, 'ph')
    .replace(/^z/, 'd')
    .replace(/^w/, 'qu')
    .replace(/j/g, 'i')
    .replace(/^k(?=[aou])/, 'c')
    .replace(/^dz/, 'd')
    .replace(/k$/, 'ch')
    .replace(/(.)\1{2,}$/, '$1');

/** Whether a folded word is one that some recogniser knows. */
export const isKnown = (word: string) => findWord(hashWord(word)) !== 0;

/** Cuts letters into the fewest known words, or `undefined`; gives where each ends. */
export function split(letters: string): number[] | undefined {
  // Fewest pieces wins; letters that fit no known word make the run unreadable.
  const best: ({ from: number; pieces: number } | undefined)[] = [{ from: 0, pieces: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    for (let from = Math.max(0, end - MAX_SYLLABLE); from < end; from++) {
      const before = best[from];
      if (!before || !isKnown(letters.slice(from, end))) continue;
      if (!best[end] || before.pieces + 1 < best[end]!.pieces)
        best[end] = { from, pieces: before.pieces + 1 };
    }
  }
  if (!best[letters.length]) return undefined;
  const cuts: number[] = [];
  for (let end = letters.length; end > 0; end = best[end]!.from) cuts.unshift(end);
  return cuts;
}
