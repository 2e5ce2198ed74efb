import { NUMBER, type Phrase, type Slot } from './phrase.ts';
import { findWord, NUMBER_WORD } from './vocabulary.ts';

interface Node {
  edges: Map<number, number[]>;
  /** Reached without a word, over an optional slot. */
  free: number[];
  /** Part that ends here, or -1. */
  ends: number;
}

/** A stretch of a phrase without a gap; a phrase ends where its last part does, if the one before ended near enough. */
export interface Part {
  phrase: Phrase;
  /** Index of the part before this one, or -1. */
  before: number;
  /** Most words that it can span. */
  reach: number;
  isLast: boolean;
}

/** Splits phrases at their gaps. */
function readParts(phrases: Phrase[]): { parts: Part[]; slots: Slot[][] } {
  const parts: Part[] = [];
  const all: Slot[][] = [];
  for (const phrase of phrases) {
    let slots: Slot[] = [];
    let before = -1;
    phrase.slots.forEach((slot, i) => {
      if (!slot.gap) slots.push(slot);
      const isLast = i === phrase.slots.length - 1;
      if (!slot.gap && !isLast) return;
      const reach = slots.reduce(
        (sum, { choices }) => sum + Math.max(...choices.map((c) => c.hashes.length)),
        0,
      );
      all.push(slots);
      before = parts.push({ phrase, before, reach, isLast }) - 1;
      slots = [];
    });
  }
  return { parts, slots: all };
}

const FIRST_BITS = 14;
/** Share of the table that may fill before it grows: open addressing slows down beyond it. */
const FULL = 0.6;
const UNRESOLVED = -1;

/**
 * All phrases as one machine over word numbers (Aho–Corasick with alternatives; its states are made when first reached, as RE2
 * makes them): the cost per word is at most one look into a table, however many phrases there are.
 */
export class Automaton {
  readonly parts: Part[];
  /** Parts that end at a state; undefined for most. */
  readonly ends: (Int32Array | undefined)[] = [];
  private readonly nodes: Node[] = [];
  private readonly sets: number[][] = [];
  private readonly known = new Map<string, number>();
  /** State after a word when nothing was under way, by word number. */
  private readonly first: Int32Array;
  private readonly startEdges: Map<number, number[]>;
  private bits = FIRST_BITS;
  private keys = new Int32Array(1 << FIRST_BITS).fill(-1);
  private targets = new Int32Array(1 << FIRST_BITS);
  private used = 0;
  private readonly width: number;
  private readonly isNumber: Uint8Array;

  /** `width`: how many word numbers there are; `isNumber[word]`: 1 for words that a `\d+` takes. */
  constructor(phrases: Phrase[], width: number, isNumber: Uint8Array) {
    this.width = width;
    this.isNumber = isNumber;
    const { parts, slots } = readParts(phrases);
    this.parts = parts;
    const starts = this.close(slots.map((part, index) => this.build(part, index)));
    this.first = new Int32Array(width).fill(UNRESOLVED);
    this.startEdges = this.edgesOf(starts);
    const numbers = this.startEdges.get(NUMBER_WORD);
    for (let word = 0; word < width; word++) {
      if (this.startEdges.has(word)) continue;
      if (numbers && isNumber[word] === 1) this.startEdges.set(word, numbers);
      else this.first[word] = 0;
    }
    this.stateOf([]);
  }

  /** State after reading word number `word` in `state`; 0 is the beginning, where nothing is under way. */
  next(state: number, word: number): number {
    if (state !== 0) {
      let slot = this.find(state, word);
      // A number that no phrase names takes the edges for any number.
      if (slot < 0 && word > NUMBER_WORD && this.isNumber[word] === 1) slot = this.find(state, NUMBER_WORD);
      if (slot >= 0) {
        const target = this.targets[slot]!;
        return target === UNRESOLVED ? this.resolve(state, word) : target;
      }
    }
    const target = this.first[word]!;
    if (target !== UNRESOLVED) return target;
    this.first[word] = this.stateOf(this.close(this.startEdges.get(word)!));
    return this.first[word]!;
  }

  private find(state: number, word: number): number {
    const { keys } = this;
    const key = state * this.width + word;
    const last = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits);
    for (let have = keys[slot]!; have !== -1; have = keys[slot]!) {
      if (have === key) return slot;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  private put(key: number, target: number): void {
    if (this.used > FULL * this.keys.length) this.grow();
    const last = this.keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits);
    while (this.keys[slot] !== -1) slot = (slot + 1) & last;
    this.keys[slot] = key;
    this.targets[slot] = target;
    this.used++;
  }

  private grow(): void {
    const { keys, targets } = this;
    this.bits++;
    this.keys = new Int32Array(1 << this.bits).fill(-1);
    this.targets = new Int32Array(1 << this.bits);
    this.used = 0;
    keys.forEach((key, slot) => {
      if (key !== -1) this.put(key, targets[slot]!);
    });
  }

  private resolve(state: number, word: number): number {
    const edges = this.edgesOf(this.sets[state]!);
    const taken = edges.has(word) ? word : NUMBER_WORD;
    const target = this.stateOf(this.close([...edges.get(taken)!, ...(this.startEdges.get(word) ?? [])]));
    // Making the state may have moved the table. A literal number's start edges may differ from another's: not remembered.
    if (taken === word) this.targets[this.find(state, word)] = target;
    return target;
  }

  /** Edges of a set of nodes by word; a number that a phrase names has the edges for any number too. */
  private edgesOf(set: Iterable<number>): Map<number, number[]> {
    const all = new Map<number, number[]>();
    for (const node of set) {
      for (const [word, targets] of this.nodes[node]!.edges) {
        const have = all.get(word);
        if (have) have.push(...targets);
        else all.set(word, [...targets]);
      }
    }
    const numbers = all.get(NUMBER_WORD);
    if (numbers) {
      for (const [word, targets] of all) {
        if (word !== NUMBER_WORD && this.isNumber[word] === 1) targets.push(...numbers);
      }
    }
    return all;
  }

  private stateOf(set: number[]): number {
    const name = set.join();
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const state = this.sets.push(set) - 1;
    this.known.set(name, state);
    const ends = set.map((node) => this.nodes[node]!.ends).filter((part) => part >= 0);
    this.ends[state] = ends.length > 0 ? Int32Array.from(ends) : undefined;
    for (const word of this.edgesOf(set).keys()) this.put(state * this.width + word, UNRESOLVED);
    return state;
  }

  private close(from: number[]): number[] {
    const all = new Set<number>();
    const pending = [...from];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (all.has(node)) continue;
      all.add(node);
      pending.push(...this.nodes[node]!.free);
    }
    return [...all].sort((a, b) => a - b);
  }

  private add(): number {
    return this.nodes.push({ edges: new Map(), free: [], ends: -1 }) - 1;
  }

  private connect(from: number, word: number, to: number): void {
    const { edges } = this.nodes[from]!;
    const targets = edges.get(word);
    if (targets) targets.push(to);
    else edges.set(word, [to]);
  }

  private build(slots: Slot[], part: number): number {
    const first = this.add();
    let before = first;
    for (const { optional, choices } of slots) {
      const after = this.add();
      if (optional) this.nodes[before]!.free.push(after);
      for (const { hashes } of choices) {
        let node = before;
        hashes.forEach((hash, i) => {
          const to = i === hashes.length - 1 ? after : this.add();
          this.connect(node, hash === NUMBER ? NUMBER_WORD : findWord(hash), to);
          node = to;
        });
      }
      before = after;
    }
    this.nodes[before]!.ends = part;
    return first;
  }
}
