import type { Folded } from './fold.ts';

/** What an ASCII unit is inside a word: 1 letter, 2 digit, 0 neither. Units beyond ASCII separate words. */
const CLASS = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) CLASS[code] = 1;
for (let code = 0x30; code <= 0x39; code++) CLASS[code] = 2;

/** Hash of a folded word; the same for a word in a text and in a lexicon. 32 bits, signed. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/**
 * The words of a folded text: runs of letters and digits. Word `k` is the folded units `[starts[k], ends[k])`. `odd[k]` is 1
 * where a word mixes letters and digits or stands alone as one letter: the places where writers hide words.
 */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  odd: Uint8Array;
}

/** Splits a folded text into words in one pass. Linear in the text's length. */
export function readWords({ codes, length }: Folded): Words {
  const room = (length >> 1) + 1;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const hashes = new Int32Array(room);
  const odd = new Uint8Array(room);
  let count = 0;
  let i = 0;
  while (i < length) {
    let code = codes[i]!;
    if (code >= 128 || CLASS[code] === 0) {
      i++;
      continue;
    }
    const start = i;
    let hash = 0;
    let kinds = 0;
    do {
      hash = (Math.imul(hash, 31) + code) | 0;
      kinds |= CLASS[code]!;
      i++;
      code = i < length ? codes[i]! : 0x20;
    } while (code < 128 && CLASS[code] !== 0);
    starts[count] = start;
    ends[count] = i;
    hashes[count] = hash;
    odd[count] = kinds === 3 || (kinds === 1 && i - start === 1) ? 1 : 0;
    count++;
  }
  return { count, starts, ends, hashes, odd };
}
