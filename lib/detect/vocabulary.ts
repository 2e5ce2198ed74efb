import type { Folded } from '../text/fold.ts';
import { AFTER_SIGN, HAS_DIGIT, HAS_LETTER, HAS_SLANG, hashWord, type Words } from '../text/words.ts';
import banks from './data/banks.json' with { type: 'json' };
import numbering from './data/numbering.json' with { type: 'json' };
import { phrases } from './families.ts';

/**
 * Every word that some recogniser knows, under a small number: one look per word of a text serves them all. 0 is any other
 * word, 1 any word that begins with a digit and is not known by itself.
 */
export const OTHER_WORD = 0;
export const NUMBER_WORD = 1;

/** What a known word says to the recognisers of numbers (bits of `traits`). */
export const DIGIT_WORD = 1;
export const CALL_WORD = 2;
export const NO_PHONE_WORD = 4;
export const FILLER_WORD = 8;
export const BANK_WORD = 16;
export const ACCOUNT_WORD = 32;

const SLOTS = 16_384;
const keys = new Int32Array(SLOTS);
const ids = new Uint16Array(SLOTS);
let count = 2;

const slotOf = (hash: number) => (Math.imul(hash, 0x9e3779b1) >>> 18) & (SLOTS - 1);

/** Number of a known word by its hash, or 0. */
export function findWord(hash: number): number {
  let slot = slotOf(hash);
  while (ids[slot] !== 0) {
    if (keys[slot] === hash) return ids[slot]!;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return OTHER_WORD;
}

function learnWord(hash: number): number {
  const known = findWord(hash);
  if (known !== 0) return known;
  let slot = slotOf(hash);
  while (ids[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  keys[slot] = hash;
  ids[slot] = count;
  return count++;
}

const traitsOf = new Map<number, number>();
const learn = (words: Iterable<string>, trait: number) => {
  for (const word of words) {
    const id = learnWord(hashWord(word));
    traitsOf.set(id, (traitsOf.get(id) ?? 0) | trait);
  }
};
const numbers: number[] = [NUMBER_WORD];
for (const { slots } of phrases) {
  for (const { choices } of slots) {
    for (const { hashes, written } of choices) {
      hashes.forEach((hash, i) => {
        const id = learnWord(hash);
        if (/^\d/.test(written[i]!)) numbers.push(id);
      });
    }
  }
}
learn(Object.keys(numbering.digitWords), DIGIT_WORD);
learn(numbering.calls, CALL_WORD);
learn(numbering.others, NO_PHONE_WORD);
learn(numbering.fillers, FILLER_WORD);
learn(Object.keys(banks.names), BANK_WORD);
learn(banks.leads, ACCOUNT_WORD);

/** How many numbers are in use; all numbers are below it. */
export const wordCount = count;
/** 1 for words that begin with a digit: "113" is known by itself and is a number all the same. */
export const isNumber = new Uint8Array(wordCount);
for (const id of numbers) isNumber[id] = 1;
export const traits = new Uint8Array(wordCount);
for (const [id, trait] of traitsOf) traits[id] = trait;

/** A text's words under their numbers, and the few of them that the other recognisers look at. */
export interface Tagged {
  tags: Uint16Array;
  /** Words with a digit, and words that say one. */
  numbers: Int32Array;
  numberCount: number;
  /** Words after which something else than one space stands before the next. */
  joints: Int32Array;
  jointCount: number;
  /** Words not known that may be another spelling of one (slang letters, digits among letters), and single letters. */
  strange: Int32Array;
  strangeCount: number;
}

const makeTagged = (size: number): Tagged => ({
  tags: new Uint16Array(size),
  numbers: new Int32Array(size),
  numberCount: 0,
  joints: new Int32Array(size),
  jointCount: 0,
  strange: new Int32Array(size),
  strangeCount: 0,
});

const SHARED_SIZE = 8_193;
const shared = makeTagged(SHARED_SIZE);

/** Looks every word up once. The result of a short text is good until the next call, unless it is to be kept. */
export function tagWords(folded: Folded, { count, starts, hashes, kinds }: Words, keep = false): Tagged {
  const tagged = keep || count > SHARED_SIZE ? makeTagged(count) : shared;
  const { tags, numbers, joints, strange } = tagged;
  let numberCount = 0;
  let jointCount = 0;
  let strangeCount = 0;
  for (let k = 0; k < count; k++) {
    const hash = hashes[k]!;
    const kind = kinds[k]!;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 18) & (SLOTS - 1);
    let id = ids[slot]!;
    while (id !== 0 && keys[slot] !== hash) {
      slot = (slot + 1) & (SLOTS - 1);
      id = ids[slot]!;
    }
    if ((kind & (HAS_DIGIT | AFTER_SIGN | HAS_SLANG)) !== 0) {
      if ((kind & AFTER_SIGN) !== 0 && k > 0) joints[jointCount++] = k - 1;
      if ((kind & HAS_DIGIT) !== 0) {
        numbers[numberCount++] = k;
        if (id === 0) {
          if ((kind & HAS_LETTER) !== 0) strange[strangeCount++] = k;
          if (folded.code(starts[k]!) < 0x3a) id = NUMBER_WORD;
        }
      } else if (id === 0 && (kind & HAS_SLANG) !== 0 && (hash < 0 || hash > 0x7a))
        strange[strangeCount++] = k;
    }
    // A single letter is its own hash.
    if (((hash - 0x61) | 0) >>> 0 < 26) strange[strangeCount++] = k;
    if ((traits[id]! & DIGIT_WORD) !== 0 && (kind & HAS_DIGIT) === 0) numbers[numberCount++] = k;
    tags[k] = id;
  }
  tagged.numberCount = numberCount;
  tagged.jointCount = jointCount;
  tagged.strangeCount = strangeCount;
  return tagged;
}
