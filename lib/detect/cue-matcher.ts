import type { Folded } from '../text/fold.ts';
import { spell } from '../text/spell.ts';
import { AFTER_BREAK, type Words } from '../text/words.ts';
import { Automaton } from './automaton.ts';
import { phrases } from './families.ts';
import { type Choice, GAP_WORDS, NUMBER, type Phrase } from './phrase.ts';
import { isNumber, wordCount } from './vocabulary.ts';

export interface CueMatch {
  cue: string;
  /** First and last word, inclusive. */
  first: number;
  last: number;
}

/** Phrases of up to this many words must be spelt as written; in longer ones a slip of a mark is forgiven per two words. */
const STRICT_WORDS = 2;
/** Share of words with marks from which on a text counts as written with marks; plain Vietnamese has two in three. */
const MARKED_SHARE = 0.3;
const MARKED_SAMPLE = 2_000;

const automaton = new Automaton(phrases, wordCount, isNumber);

/** Letters that only writing with marks has, composed or not; emoji and invisible signs say nothing of it. */
const isMarkedLetter = (code: number) =>
  (code >= 0xc0 && code <= 0x1b0) || (code >= 0x300 && code <= 0x323) || (code >= 0x1ea0 && code <= 0x1ef9);

function isMarked(source: string, words: number): boolean {
  let marks = 0;
  const sample = Math.min(source.length, MARKED_SAMPLE);
  for (let i = 0; i < sample; i++) if (isMarkedLetter(source.charCodeAt(i))) marks++;
  return marks > MARKED_SHARE * ((words * sample) / Math.max(1, source.length));
}

/** Finds where a phrase that the automaton saw end began, and whether its words are spelt so that they mean it. */
class Checking {
  private readonly folded: Folded;
  private readonly words: Words;
  private readonly atWord: number[] = [];
  private readonly written: string[] = [];
  private marked: boolean | undefined;

  constructor(folded: Folded, words: Words) {
    this.folded = folded;
    this.words = words;
  }

  /** Whether `phrase` matches from word `first` to word `last` exactly. */
  spans(phrase: Phrase, first: number, last: number): boolean {
    this.atWord.length = 0;
    this.written.length = 0;
    return this.step(phrase, 0, first, last);
  }

  private step(phrase: Phrase, slotIndex: number, k: number, last: number): boolean {
    const slot = phrase.slots[slotIndex];
    if (slot === undefined) return k === last + 1 && this.isSpelt();
    if (slot.gap) {
      for (let skip = 0; skip <= GAP_WORDS && k + skip <= last + 1; skip++)
        if (this.step(phrase, slotIndex + 1, k + skip, last)) return true;
      return false;
    }
    if (k <= last) {
      const hash = this.words.hashes[k]!;
      const choices = slot.byFirst.get(hash);
      if (choices && this.tryChoices(choices, phrase, slotIndex, k, last)) return true;
      const numbers = this.isNumber(k) ? slot.byFirst.get(NUMBER) : undefined;
      if (numbers && this.tryChoices(numbers, phrase, slotIndex, k, last)) return true;
    }
    return slot.optional && this.step(phrase, slotIndex + 1, k, last);
  }

  private tryChoices(choices: Choice[], phrase: Phrase, slotIndex: number, k: number, last: number): boolean {
    for (const { hashes, written } of choices) {
      if (k + hashes.length > last + 1 || !this.takes(hashes, k)) continue;
      const depth = this.atWord.length;
      for (let i = 0; i < hashes.length; i++) {
        this.atWord.push(k + i);
        this.written.push(written[i]!);
      }
      if (this.step(phrase, slotIndex + 1, k + hashes.length, last)) return true;
      this.atWord.length = depth;
      this.written.length = depth;
    }
    return false;
  }

  /** Whether the words from `k` on are a choice's; the first has been looked at. */
  private takes(hashes: number[], k: number): boolean {
    for (let i = 1; i < hashes.length; i++) {
      if (hashes[i] !== this.words.hashes[k + i] && !(hashes[i] === NUMBER && this.isNumber(k + i)))
        return false;
    }
    return true;
  }

  private isNumber(k: number): boolean {
    const unit = this.folded.code(this.words.starts[k]!);
    return unit >= 0x30 && unit <= 0x39;
  }

  /** Marks that contradict the phrase tell other words that fold alike ("tiên", "tiền") apart; missing marks do not. */
  private isSpelt(): boolean {
    const { length } = this.atWord;
    const allowed = length <= STRICT_WORDS ? 0 : (length - 1) >> 1;
    let wrong = 0;
    for (let i = 0; i < length && wrong <= allowed; i++) if (this.contradicts(i)) wrong++;
    return wrong <= allowed;
  }

  private contradicts(i: number): boolean {
    const written = this.written[i]!;
    if (written === '\\d+') return false;
    const { folded, words } = this;
    const word = this.atWord[i]!;
    const start = folded.start(words.starts[word]!);
    const end = folded.end(words.ends[word]! - 1);
    // Nearly every word is spelt as the phrase has it.
    if (end - start === written.length && folded.source.startsWith(written, start)) return false;
    const source = folded.source.slice(start, end);
    if (source.toLowerCase() === written) return false;
    if (/^[\x20-\x7e]*$/.test(source)) {
      // In a text written with marks, "tai" is no "tải".
      if (!/[^\x20-\x7e]/.test(written) || !/^[a-zA-Z]+$/.test(source)) return false;
      this.marked ??= isMarked(folded.source, words.count);
      return this.marked;
    }
    const spelt = spell(source);
    // Styled letters, look-alikes and hidden marks are a disguise, not another word.
    return spelt !== written && /^[a-z\u00c0-\u024f\u1e00-\u1eff]+$/.test(spelt);
  }
}

/** Nearly every place is told from a beginning by its first word; a phrase that begins with any number has no such word. */
const mayBegin = ({ firsts }: Phrase, hash: number) => firsts.has(hash) || firsts.has(NUMBER);

const { parts } = automaton;
/** Where each part last ended, counted over all texts read so far, so that nothing is cleared between texts. */
const lastEnds = new Float64Array(parts.length);
let wordsRead = GAP_WORDS + 1;

/**
 * All phrases found in the words; of one cue's matches that overlap the earliest and longest. `tags` are the words' numbers. Time grows with the
 * words, not with the phrases.
 */
export function matchCues(folded: Folded, words: Words, tags: Uint16Array): CueMatch[] {
  const found: CueMatch[] = [];
  const latest = new Map<string, CueMatch>();
  let checking: Checking | undefined;
  const { kinds, count } = words;
  const base = wordsRead;
  wordsRead += count + 100;
  let state = 0;
  let sentence = 0;
  for (let k = 0; k < count; k++) {
    // No phrase reaches over an empty line.
    if ((kinds[k]! & AFTER_BREAK) !== 0) {
      state = 0;
      sentence = k;
    }
    state = automaton.next(state, tags[k]!);
    const ends = automaton.ends[state];
    if (ends === undefined) continue;
    for (let e = 0; e < ends.length; e++) {
      const { phrase, before, reach, isLast } = parts[ends[e]!]!;
      if (before >= 0 && lastEnds[before]! < base + Math.max(sentence, k - reach - GAP_WORDS)) continue;
      lastEnds[ends[e]!] = base + k;
      if (!isLast) continue;
      const match = latest.get(phrase.cue);
      if (match && match.last > k) continue;
      checking ??= new Checking(folded, words);
      // A match may only take the place of one that it reaches back to: the earliest beginning wins.
      const until = match && match.last === k ? match.first - 1 : k - phrase.least + 1;
      for (let first = Math.max(sentence, k - phrase.reach + 1); first <= until; first++) {
        if (!mayBegin(phrase, words.hashes[first]!) || !checking.spans(phrase, first, k)) continue;
        if (!match || match.last < first) {
          const next = { cue: phrase.cue, first, last: k };
          latest.set(phrase.cue, next);
          found.push(next);
        } else if (first <= match.first) {
          match.first = first;
          match.last = k;
        }
        break;
      }
    }
  }
  return found;
}
