import { readText } from '../text/words.ts';
import table from './data/wording.json' with { type: 'json' };

/**
 * How a text is worded: runs of four and six plain characters, as learned by `npm run train`. One kind of evidence among the
 * others: it sees turns of phrase that no cue names, and the words that weigh most are shown as its reason.
 */
const LENGTHS = [4, 6] as const;
const BUCKET_BITS = 15;
export const BUCKETS = 1 << BUCKET_BITS;
/** Longer texts are read up to here: a post's wording is told well before. */
const MAX_UNITS = 6_000;
/** Short texts have few runs; below this many they do not weigh more each. */
const LEAST_RUNS = 20;
/** How strongly the wording counts beside the cues while learning; found by cross-validation (3, 5, 6, 8 and 10 tried). */
export const SCALE = 6;

/** The distinct runs of a text: their buckets, and the place in `text` where each first stands. */
export interface Wording {
  buckets: Uint16Array;
  places: Int32Array;
  count: number;
}

const units = new Uint8Array(2 * MAX_UNITS + 2);
const origins = new Int32Array(2 * MAX_UNITS + 2);
const seenIn = new Int32Array(BUCKETS);
let round = 0;

/** Reads the runs of a text: folded words with single spaces between them, every digit as 0. Bounded, never throws. */
export function readWording(text: string): Wording {
  const { folded, words } = readText(text.slice(0, 2 * MAX_UNITS));
  let size = 0;
  units[size] = 0x20;
  origins[size++] = 0;
  for (let k = 0; k < words.count && size < MAX_UNITS; k++) {
    const end = Math.min(words.ends[k]!, words.starts[k]! + 64);
    for (let i = words.starts[k]!; i < end; i++) {
      const unit = folded.code(i);
      units[size] = unit < 0x3a ? 0x30 : unit;
      origins[size++] = i;
    }
    units[size] = 0x20;
    origins[size++] = end - 1;
  }
  round++;
  const buckets = new Uint16Array(LENGTHS.length * size);
  const places = new Int32Array(LENGTHS.length * size);
  let count = 0;
  for (const length of LENGTHS) {
    for (let i = 0; i + length <= size; i++) {
      let hash: number = length;
      for (let j = i; j < i + length; j++) hash = (Math.imul(hash, 31) + units[j]!) | 0;
      const bucket = Math.imul(hash, 0x9e3779b1) >>> (32 - BUCKET_BITS);
      if (seenIn[bucket] === round) continue;
      seenIn[bucket] = round;
      buckets[count] = bucket;
      places[count++] = folded.start(origins[i]!);
    }
  }
  return { buckets, places, count };
}

/** What one run of a text with `count` runs counts. */
export const shareOf = (count: number): number => SCALE / Math.sqrt(Math.max(LEAST_RUNS, count));

const weights: Int8Array = Int8Array.from(atob(table.weights), (unit) => unit.charCodeAt(0));

/** Log-odds that the wording adds, positive for what scams are worded like. */
export function scoreWording({ buckets, count }: Wording): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[buckets[i]!]!;
  return sum * table.step * shareOf(count);
}

/** Longest stretch shown as the reason, in characters. */
const SHOWN = 60;

/** The stretch of `text` whose runs speak most for a scam, cut to whole words. */
export function findTelling(
  text: string,
  { buckets, places, count }: Wording,
): { start: number; end: number } {
  const gains = new Float64Array(text.length + 1);
  for (let i = 0; i < count; i++) gains[places[i]!]! += weights[buckets[i]!]!;
  let sum = 0;
  let best = -Infinity;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    sum += gains[i]! - (i >= SHOWN ? gains[i - SHOWN]! : 0);
    if (sum <= best) continue;
    best = sum;
    at = i;
  }
  let start = Math.max(0, at - SHOWN + 1);
  let end = Math.min(text.length, at + 1);
  while (start > 0 && start > at - 2 * SHOWN && !/\s/.test(text[start - 1]!)) start--;
  while (end < text.length && end < at + SHOWN && !/\s/.test(text[end]!)) end++;
  while (start < end && /\s/.test(text[start]!)) start++;
  return { start, end };
}
