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
      const reach = slots.reduce((sum, { choices }) => sum + Math.max(...choices.map((c) => c.hashes.length)), 0);
      all.push(slots);
      before = parts.push({ phrase, before, reach, isLast }) - 1;
      slots = [];
    });
  }
  return { parts, slots: all };
}

const TABLE_BITS = 17;
const TABLE_SIZE = 1 << TABLE_BITS;
const SHIFT = 32 - TABLE_BITS;
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
  private readonly startEdges = new Map<number, number[]>();
  private readonly keys = new Int32Array(TABLE_SIZE).fill(-1);
  private readonly targets = new Int32Array(TABLE_SIZE);
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
    for (const node of starts) this.collect(node, this.startEdges);
    for (let word = 0; word < width; word++) if (!this.startEdges.has(word)) this.first[word] = 0;
    this.stateOf([]);
  }

  /** State after reading word number `word` in `state`; 0 is the beginning, where nothing is under way. */
  next(state: number, word: number): number {
    if (state !== 0) {
      const key = state * this.width + word;
      let slot = Math.imul(key, 0x9e3779b1) >>> SHIFT;
      for (let have = this.keys[slot]!; have !== -1; have = this.keys[slot]!) {
        if (have === key) {
          const target = this.targets[slot]!;
          return target === UNRESOLVED ? this.resolve(state, word, slot) : target;
        }
        slot = (slot + 1) & (TABLE_SIZE - 1);
      }
    }
    const target = this.first[word]!;
    if (target !== UNRESOLVED) return target;
    this.first[word] = this.stateOf(this.close(this.startEdges.get(word)!));
    return this.first[word]!;
  }

  private resolve(state: number, word: number, slot: number): number {
    const reached = [...(this.startEdges.get(word) ?? [])];
    const edges = new Map<number, number[]>();
    for (const node of this.sets[state]!) this.collect(node, edges);
    reached.push(...edges.get(word)!);
    // Making a state may move nothing: the table never grows or shifts, so the slot stays this key's.
    const target = this.stateOf(this.close(reached));
    this.targets[slot] = target;
    return target;
  }

  /** Adds a node's edges by word; a number's edge counts for every word that begins with a digit. */
  private collect(node: number, into: Map<number, number[]>): void {
    const put = (word: number, targets: number[]) => {
      const have = into.get(word);
      if (have) have.push(...targets);
      else into.set(word, [...targets]);
    };
    for (const [word, targets] of this.nodes[node]!.edges) {
      put(word, targets);
      if (word !== NUMBER_WORD) continue;
      this.isNumber.forEach((is, other) => {
        if (is === 1 && other !== NUMBER_WORD) put(other, targets);
      });
    }
  }

  private stateOf(set: number[]): number {
    const name = set.join();
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const state = this.sets.push(set) - 1;
    this.known.set(name, state);
    const ends = set.map((node) => this.nodes[node]!.ends).filter((part) => part >= 0);
    this.ends[state] = ends.length > 0 ? Int32Array.from(ends) : undefined;
    const edges = new Map<number, number[]>();
    for (const node of set) this.collect(node, edges);
    for (const word of edges.keys()) {
      const key = state * this.width + word;
      let slot = Math.imul(key, 0x9e3779b1) >>> SHIFT;
      while (this.keys[slot] !== -1) slot = (slot + 1) & (TABLE_SIZE - 1);
      this.keys[slot] = key;
      this.targets[slot] = UNRESOLVED;
    }
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
