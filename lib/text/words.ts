import { Folded, foldUneven } from './fold.ts';
import { CLASS_SHIFT, DIGIT, LETTER, SLANG, unitTable } from './fold-table.ts';

/** What a word is made of (bits of `Words.kinds`). */
export const HAS_LETTER = LETTER;
export const HAS_DIGIT = DIGIT;
/** Holds a letter that chat spelling uses for another: f, j, w, z, k. */
export const HAS_SLANG = SLANG;
/** An empty line stands before the word. */
export const AFTER_BREAK = 8;
/** Something else than one space stands before the word. */
export const AFTER_SIGN = 16;

/** Hash of a folded word; the same for a word in a text and in a lexicon. 32 bits, signed; words of up to six letters differ. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = turn(hash) ^ word.charCodeAt(i);
  return hash;
}

/** Two cycles on every processor, where a multiplication takes four: the hash is the longest chain of the loop below. */
const turn = (hash: number) => (hash << 5) | (hash >>> 27);

/**
 * The words of a folded text: runs of letters and digits. Word `k` is the folded units `[starts[k], ends[k])`; `kinds[k]` says
 * what it is made of and what stands before it. Arrays may be longer than `count`.
 */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  kinds: Uint8Array;
}

export interface Text {
  folded: Folded;
  words: Words;
}

const makeWords = (size: number): Words => ({
  count: 0,
  starts: new Int32Array((size >> 1) + 1),
  ends: new Int32Array((size >> 1) + 1),
  hashes: new Int32Array((size >> 1) + 1),
  kinds: new Uint8Array((size >> 1) + 1),
});

/** Texts up to this length share one set of buffers: making new ones costs more than reading a post does. */
const SHARED_SIZE = 16_384;
const shared = makeWords(SHARED_SIZE);

const SPACE = 0x20;
const NEWLINE = 0x0a;

/**
 * Folds a text and splits it into words in one pass. Linear, never throws. The words of a short text are good until the next
 * call, which writes over them.
 */
export function readText(source: string): Text {
  const size = source.length;
  const words = size <= SHARED_SIZE ? shared : makeWords(size);
  // Locals: an imported binding and a field are looked up at every turn.
  const table = unitTable;
  const { starts, ends, hashes, kinds } = words;
  let count = 0;
  let start = 0;
  let end = 0;
  let hash = 0;
  let all = 0;
  let breaks = 0;
  // What the text begins with stands before its first word, unless that is the word.
  let sign = table[source.charCodeAt(0)];
  for (let i = 0; i < size; i++) {
    const unit = table[source.charCodeAt(i)]!;
    if (unit > 0xffff) {
      hash = ((hash << 5) | (hash >>> 27)) ^ (unit & 0xffff);
      all |= unit;
      continue;
    }
    if (unit === 0) return readUneven(source, words);
    if (all !== 0) {
      let kind = all >>> CLASS_SHIFT;
      if (sign !== SPACE || start - end !== 1) kind |= breaks > 1 ? AFTER_SIGN | AFTER_BREAK : AFTER_SIGN;
      starts[count] = start;
      ends[count] = i;
      hashes[count] = hash;
      kinds[count++] = kind;
      hash = 0;
      all = 0;
      breaks = 0;
      sign = unit;
      end = i;
    }
    if (unit === NEWLINE) breaks++;
    start = i + 1;
  }
  if (all !== 0) {
    starts[count] = start;
    ends[count] = size;
    hashes[count] = hash;
    kinds[count++] =
      (all >>> CLASS_SHIFT) |
      (sign !== SPACE || start - end !== 1 ? AFTER_SIGN : 0) |
      (breaks > 1 ? AFTER_BREAK : 0);
  }
  return { folded: new Folded(source, size), words: { count, starts, ends, hashes, kinds } };
}

function readUneven(source: string, { starts, ends, hashes, kinds }: Words): Text {
  const folded = foldUneven(source);
  const { length } = folded;
  let count = 0;
  let breaks = 0;
  for (let i = 0; i < length; ) {
    let kind = unitTable[folded.code(i)]! >>> CLASS_SHIFT;
    if (kind === 0) {
      if (folded.code(i) === NEWLINE) breaks++;
      i++;
      continue;
    }
    const start = i;
    let hash = 0;
    let all = 0;
    for (; kind !== 0; kind = unitTable[folded.code(i)]! >>> CLASS_SHIFT) {
      hash = turn(hash) ^ folded.code(i);
      all |= kind;
      i++;
    }
    const end = count > 0 ? ends[count - 1]! : 0;
    const sign = start - end !== 1 || folded.code(end) !== SPACE;
    starts[count] = start;
    ends[count] = i;
    hashes[count] = hash;
    kinds[count++] = all | (sign ? AFTER_SIGN : 0) | (breaks > 1 ? AFTER_BREAK : 0);
    breaks = 0;
  }
  return { folded, words: { count, starts, ends, hashes, kinds } };
}
