import { foldText } from '../text/fold.ts';
import { spell } from '../text/spell.ts';
import { hashWord } from '../text/words.ts';

/** One way to fill a slot: folded word hashes, and the words as written, for telling "tiền" from "tiên". */
export interface Choice {
  hashes: number[];
  written: string[];
}

/** A slot takes one of its choices, or nothing when `optional`; a gap takes up to three words of any kind. */
export interface Slot {
  gap: boolean;
  optional: boolean;
  choices: Choice[];
  /** The choices by the hash of their first word. */
  byFirst: Map<number, Choice[]>;
}

export interface Phrase {
  cue: string;
  slots: Slot[];
  /** Hashes of the words that can come first. */
  firsts: Set<number>;
  /** Fewest and most words that it can span. */
  least: number;
  reach: number;
}

/** Longest stretch that a "*" skips. */
export const GAP_WORDS = 3;

/** Matches any word of digits in a choice ("\\d+"). */
export const NUMBER = hashWord('\\d+');

function readChoice(text: string): Choice {
  const written = text.split(/[^\p{L}\p{M}\p{N}\\+]+/u).filter((word) => word !== '');
  return {
    written: written.map(spell),
    hashes: written.map((word) => (word === '\\d+' ? NUMBER : hashWord(foldText(word)))),
  };
}

/**
 * Reads a phrase of the cue files: words, `(a|b c|)` for one of several (empty: may be left out), `*` for up to three words of
 * any kind, `\d+` for any number. Throws on an unclosed bracket.
 */
export function readPhrase(cue: string, source: string): Phrase {
  const slots: Slot[] = [];
  for (const piece of source.match(/\([^)]*\)|\*|[^\s()*]+|[()]/g) ?? []) {
    if (piece === '(' || piece === ')') throw new Error(`${cue}: unbalanced bracket in "${source}"`);
    if (piece === '*') {
      slots.push({ gap: true, optional: true, choices: [], byFirst: new Map() });
      continue;
    }
    const parts = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
    const all = parts.map(readChoice);
    const choices = all.filter(({ hashes }) => hashes.length > 0);
    const byFirst = Map.groupBy(choices, ({ hashes }) => hashes[0]!);
    slots.push({ gap: false, optional: choices.length < all.length, choices, byFirst });
  }
  // What follows the last word says nothing.
  while (slots.at(-1)?.gap) slots.pop();
  const reach = slots.reduce(
    (sum, { gap, choices }) =>
      sum + (gap ? GAP_WORDS : Math.max(...choices.map(({ hashes }) => hashes.length))),
    0,
  );
  const least = slots.reduce(
    (sum, { optional, choices }) =>
      sum + (optional ? 0 : Math.min(...choices.map(({ hashes }) => hashes.length))),
    0,
  );
  const firsts = new Set<number>();
  for (const { byFirst, optional } of slots) {
    for (const hash of byFirst.keys()) firsts.add(hash);
    if (!optional) break;
  }
  return { cue, slots, firsts, least, reach };
}
