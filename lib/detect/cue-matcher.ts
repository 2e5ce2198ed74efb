import type { Folded } from '../text/fold.ts';
import { spell } from '../text/spell.ts';
import type { Words } from '../text/words.ts';
import { ANY_NUMBER, type Choice, type Phrase } from './phrase.ts';

export interface CueMatch {
  cue: string;
  /** First and last word, inclusive. */
  first: number;
  last: number;
}

const GAP_WORDS = 3;
/** Phrases of up to this many words must be spelt as written; in longer ones a slip of a mark is forgiven per two words. */
const STRICT_WORDS = 2;

export interface CueIndex {
  /** Phrases by the hash of each word that can come first. */
  byFirst: Map<number, Phrase[]>;
  /** One bit per low 12 bits of a first word's hash: most words of a text fail here and cost nothing more. */
  bloom: Uint8Array;
}

export function indexPhrases(phrases: Phrase[]): CueIndex {
  const byFirst = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    for (const slot of phrase.slots) {
      for (const choice of slot.choices) {
        const first = choice.hashes[0]!;
        const list = byFirst.get(first) ?? [];
        if (!list.includes(phrase)) list.push(phrase);
        byFirst.set(first, list);
      }
      if (!slot.optional) break;
    }
  }
  const bloom = new Uint8Array(4096);
  for (const hash of byFirst.keys()) bloom[hash & 4095] = 1;
  return { byFirst, bloom };
}

/** Share of words with marks from which on a text counts as written with marks; plain Vietnamese has two in three. */
const MARKED_SHARE = 0.3;
const MARKED_SAMPLE = 2_000;

function isMarked(source: string, words: number): boolean {
  let marks = 0;
  const sample = Math.min(source.length, MARKED_SAMPLE);
  for (let i = 0; i < sample; i++) if (source.charCodeAt(i) > 0xbf) marks++;
  return marks > MARKED_SHARE * ((words * sample) / Math.max(1, source.length));
}

class Matching {
  private readonly folded: Folded;
  private readonly words: Words;
  private readonly path: [word: number, written: string][] = [];

  private readonly marked: boolean;

  constructor(folded: Folded, words: Words) {
    this.folded = folded;
    this.words = words;
    this.marked = isMarked(folded.source, words.count);
  }

  /** Last word of the longest match of `phrase` that begins at word `k`, or -1. */
  match(phrase: Phrase, k: number): number {
    this.path.length = 0;
    return this.step(phrase, 0, k);
  }

  private step(phrase: Phrase, slotIndex: number, k: number): number {
    const { slots } = phrase;
    const slot = slots[slotIndex];
    if (slot === undefined) return this.isSpelt() ? k - 1 : -1;
    if (slot.gap) {
      for (let skip = 0; skip <= GAP_WORDS; skip++) {
        if (skip > 0 && (k + skip > this.words.count || this.breaks(k + skip - 1))) break;
        const end = this.step(phrase, slotIndex + 1, k + skip);
        if (end >= 0) return end;
      }
      return -1;
    }
    for (const choice of slot.choices) {
      if (!this.takes(choice, k)) continue;
      const depth = this.path.length;
      for (let i = 0; i < choice.hashes.length; i++) this.path.push([k + i, choice.written[i]!]);
      const end = this.step(phrase, slotIndex + 1, k + choice.hashes.length);
      if (end >= 0) return end;
      this.path.length = depth;
    }
    return slot.optional ? this.step(phrase, slotIndex + 1, k) : -1;
  }

  private takes({ hashes }: Choice, k: number): boolean {
    const { words } = this;
    if (k + hashes.length > words.count) return false;
    for (let i = 0; i < hashes.length; i++) {
      const want = hashes[i]!;
      if (want === ANY_NUMBER) {
        const unit = this.folded.codes[words.starts[k + i]!]!;
        if (unit < 0x30 || unit > 0x39) return false;
      } else if (words.hashes[k + i] !== want) return false;
      if (i > 0 && this.breaks(k + i - 1)) return false;
    }
    return true;
  }

  /** A line's or sentence's end between word `k` and the next: no phrase reaches over it. */
  private breaks(k: number): boolean {
    const { codes } = this.folded;
    for (let i = this.words.ends[k]!; i < (this.words.starts[k + 1] ?? i); i++) {
      if (codes[i] === 0x0a && codes[i + 1] === 0x0a) return true;
    }
    return false;
  }

  /** Marks that contradict the phrase tell other words that fold alike ("tiên", "tiền") apart; missing marks do not. */
  private isSpelt(): boolean {
    let wrong = 0;
    for (const [word, written] of this.path) {
      if (written === '\\d+') continue;
      const { folded, words } = this;
      const source = folded.source.slice(
        folded.start(words.starts[word]!),
        folded.end(words.ends[word]! - 1),
      );
      if (/^[\x20-\x7e]*$/.test(source)) {
        // In a text written with marks, "tai" is no "tải".
        if (this.marked && /[^\x20-\x7e]/.test(written) && /^[a-zA-Z]+$/.test(source)) wrong++;
        continue;
      }
      const spelt = spell(source);
      // Styled letters, look-alikes and hidden marks are a disguise, not another word.
      if (spelt !== written && /^[a-z\u00c0-\u024f\u1e00-\u1eff]+$/.test(spelt)) wrong++;
    }
    const length = this.path.length;
    return wrong <= (length <= STRICT_WORDS ? 0 : (length - 1) >> 1);
  }
}

/** All phrases found in the words, the longest per cue and place. Time grows with the words, not with the phrases. */
export function matchCues(index: CueIndex, folded: Folded, words: Words): CueMatch[] {
  const found: CueMatch[] = [];
  const matching = new Matching(folded, words);
  const reached = new Map<string, number>();
  for (let k = 0; k < words.count; k++) {
    const hash = words.hashes[k]!;
    if (index.bloom[hash & 4095] === 0) continue;
    const phrases = index.byFirst.get(hash);
    if (!phrases) continue;
    for (const phrase of phrases) {
      if ((reached.get(phrase.cue) ?? -1) >= k) continue;
      const last = matching.match(phrase, k);
      if (last < k) continue;
      reached.set(phrase.cue, last);
      found.push({ cue: phrase.cue, first: k, last });
    }
  }
  return found;
}
