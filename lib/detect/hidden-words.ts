import type { Folded } from '../text/fold.ts';
import { AFTER_BREAK, hashWord, type Words } from '../text/words.ts';
import { isKnown, LEET, respell, split, unleet } from './slang.ts';
import type { Finding } from './types.ts';
import { findWord, type Tagged } from './vocabulary.ts';

const JOINER = /^[.\-_*'’·|,~^+@$!]$/;
const SPACER = /^[ .\-_*|]{1,2}$/;
const SPACED_RUN = 4;
/** Longest run of glued pieces, and longest single word, that may hide something. */
const MAX_JOINED = 48;
const MAX_ODD_WORD = 16;

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Words `first … last` of the plain reading and the pieces that they hide. */
interface Patch {
  first: number;
  last: number;
  pieces: Piece[];
}

const NEWLINE = 0x0a;
const SLASH = 0x2f;

class Hiding {
  private readonly folded: Folded;
  private readonly words: Words;

  constructor(folded: Folded, words: Words) {
    this.folded = folded;
    this.words = words;
  }

  /** What a word and those glued to it by signs, or single letters set apart, hide. */
  readJoint(k: number): Patch | undefined {
    const { starts, ends } = this.words;
    const end = ends[k]!;
    if (starts[k + 1] === end + 1) {
      const sign = this.folded.code(end);
      const patch = sign === NEWLINE || sign === SLASH ? undefined : this.readJoined(k);
      if (patch) return patch;
    }
    return this.isLetter(k) ? this.readSpaced(k) : undefined;
  }

  isLetter(k: number): boolean {
    return this.words.ends[k]! - this.words.starts[k]! === 1;
  }

  private gapAfter(k: number): string {
    const { starts, ends } = this.words;
    return this.folded.slice(ends[k]!, Math.min(starts[k + 1] ?? this.folded.length, ends[k]! + 3));
  }

  private wordAt(k: number): string {
    return this.folded.slice(this.words.starts[k]!, this.words.ends[k]!);
  }

  private readJoined(k: number): Patch | undefined {
    const { starts, ends, count } = this.words;
    let last = k;
    let joined = this.wordAt(k);
    while (last + 1 < count && joined.length < MAX_JOINED) {
      const gap = this.gapAfter(last);
      if (!JOINER.test(gap)) break;
      joined += (LEET[gap] ?? '') + this.wordAt(last + 1);
      last++;
    }
    if (last === k || !/[a-z]/.test(joined) || this.isCompound(k, last)) return undefined;
    const plain = unleet(joined);
    const span = { start: starts[k]!, end: ends[last]! };
    if (isKnown(plain)) return { first: k, last, pieces: [{ text: plain, ...span }] };
    const short = (ends[last]! - starts[k]!) / (last - k + 1) < 4;
    const cuts = short && plain.length === joined.length && joined.length >= 4 ? split(plain) : undefined;
    // "TP.Cần" parts where it is written apart: nothing is hidden.
    if (!cuts || (cuts.length === last - k + 1 && this.endsAt(k, cuts))) return undefined;
    return {
      first: k,
      last,
      pieces: cuts.map((to, i) => ({ text: plain.slice(cuts[i - 1] ?? 0, to), ...span })),
    };
  }

  /** Known words with dashes between them ("TT-TT") are a compound. */
  private isCompound(k: number, last: number): boolean {
    for (let i = k; i <= last; i++) {
      if (i < last && this.folded.code(this.words.ends[i]!) !== 0x2d) return false;
      if (findWord(this.words.hashes[i]!) === 0) return false;
    }
    return true;
  }

  private endsAt(k: number, cuts: number[]): boolean {
    const { starts, ends } = this.words;
    let length = 0;
    return cuts.every((cut, i) => {
      length += ends[k + i]! - starts[k + i]!;
      return cut === length;
    });
  }

  readSpaced(k: number): Patch | undefined {
    const { starts, ends, count } = this.words;
    let run = k;
    while (
      run + 1 < count &&
      run - k < MAX_JOINED &&
      ends[run + 1]! - starts[run + 1]! === 1 &&
      SPACER.test(this.gapAfter(run))
    )
      run++;
    if (run - k + 1 < SPACED_RUN) return undefined;
    let letters = '';
    for (let i = k; i <= run; i++) letters += this.wordAt(i);
    const plain = unleet(letters);
    const cuts = split(plain);
    if (!cuts) return undefined;
    return {
      first: k,
      last: run,
      pieces: cuts.map((to, i) => {
        const from = cuts[i - 1] ?? 0;
        return { text: plain.slice(from, to), start: starts[k + from]!, end: ends[k + to - 1]! };
      }),
    };
  }

  readOdd(k: number): Patch | undefined {
    if (this.words.ends[k]! - this.words.starts[k]! > MAX_ODD_WORD) return undefined;
    const word = this.wordAt(k);
    for (const reading of [unleet(word), respell(word), respell(unleet(word))]) {
      if (reading === word || !/[a-z]/.test(word) || !isKnown(reading)) continue;
      const piece = { text: reading, start: this.words.starts[k]!, end: this.words.ends[k]! };
      return { first: k, last: k, pieces: [piece] };
    }
    return undefined;
  }
}

export interface HiddenWords extends Words {
  /** 1 for words that are read otherwise than written. */
  isHidden: Uint8Array;
}

/**
 * The words with what they hide in place of how they are written: letters set apart by dots or spaces, signs for letters
 * ("ti3n"), chat spellings. Only readings that give known words count; `undefined` when nothing is hidden. Spans point at the
 * hidden writing. Linear in the words.
 */
export function readHiddenWords(
  folded: Folded,
  words: Words,
  { joints, jointCount, strange, strangeCount }: Tagged,
  links: Finding[],
): HiddenWords | undefined {
  const hiding = new Hiding(folded, words);
  const patches: Patch[] = [];
  let next = 0;
  let link = 0;
  let j = 0;
  let s = 0;
  while (j < jointCount || s < strangeCount) {
    const isJoint = s >= strangeCount || (j < jointCount && joints[j]! <= strange[s]!);
    const k = isJoint ? joints[j++]! : strange[s++]!;
    if (k < next) continue;
    const start = folded.start(words.starts[k]!);
    while (link < links.length && links[link]!.end <= start) link++;
    if (link < links.length && links[link]!.start <= start) continue;
    const patch = isJoint
      ? hiding.readJoint(k)
      : hiding.isLetter(k)
        ? hiding.readSpaced(k)
        : hiding.readOdd(k);
    if (!patch) continue;
    patches.push(patch);
    next = patch.last + 1;
  }
  return patches.length > 0 ? apply(words, patches) : undefined;
}

/** Words on either side of a patch that a phrase over it may reach. */
const REACH = 16;

/** The words around the patches with their pieces in place; an empty line parts stretches that do not touch. */
function apply(words: Words, patches: Patch[]): HiddenWords {
  const size = patches.reduce((sum, { pieces }) => sum + pieces.length + 2 * REACH + 1, 0);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const hashes = new Int32Array(size);
  const kinds = new Uint8Array(size);
  const isHidden = new Uint8Array(size);
  let count = 0;
  let k = 0;
  patches.forEach(({ first, last, pieces }, i) => {
    const from = Math.max(k, first - REACH);
    const apart = from > k ? AFTER_BREAK : 0;
    for (k = from; k < first; k++) {
      starts[count] = words.starts[k]!;
      ends[count] = words.ends[k]!;
      hashes[count] = words.hashes[k]!;
      kinds[count++] = words.kinds[k]! | (k === from ? apart : 0);
    }
    for (const piece of pieces) {
      starts[count] = piece.start;
      ends[count] = piece.end;
      hashes[count] = hashWord(piece.text);
      isHidden[count] = 1;
      kinds[count++] = words.kinds[first]!;
    }
    const until = Math.min(words.count, last + 1 + REACH, patches[i + 1]?.first ?? words.count);
    for (k = last + 1; k < until; k++) {
      starts[count] = words.starts[k]!;
      ends[count] = words.ends[k]!;
      hashes[count] = words.hashes[k]!;
      kinds[count++] = words.kinds[k]!;
    }
  });
  return { count, starts, ends, hashes, kinds, isHidden };
}
