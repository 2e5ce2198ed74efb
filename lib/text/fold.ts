import { DROP, foldAstral, foldTable } from './fold-table.ts';

/**
 * A text made plain for matching, with the way back. Its units are the folded UTF-16 units (lower-case, marks and styling gone);
 * `start(i)` and `end(i)` give where unit `i` begins and ends in `source`, so that a match `[a, b)` covers
 * `source.slice(start(a), end(b - 1))`, marks included.
 */
export class Folded {
  readonly source: string;
  readonly length: number;
  /** Folded units, and the index in source of each; absent while both run in step, which is nearly every text. */
  private readonly codes: Uint16Array | undefined;
  private readonly origin: Int32Array | undefined;

  constructor(source: string, length: number, codes?: Uint16Array, origin?: Int32Array) {
    this.source = source;
    this.length = length;
    this.codes = codes;
    this.origin = origin;
  }

  /** Folded unit `i`; 0 beyond the text's ends. */
  code(i: number): number {
    if (i < 0 || i >= this.length) return 0;
    return this.codes ? this.codes[i]! : foldTable[this.source.charCodeAt(i)]!;
  }

  /** The folded text as a string. Copies: for pieces use `slice`. */
  get text(): string {
    return this.slice(0, this.length);
  }

  /** Folded units `[from, to)` as a string, cut to the text. */
  slice(from: number, to: number): string {
    let piece = '';
    const end = Math.min(to, this.length);
    for (let i = Math.max(0, from); i < end; i++) piece += String.fromCharCode(this.code(i));
    return piece;
  }

  /** Where folded unit `i` begins in source; `source.length` for `i === length`. */
  start(i: number): number {
    if (!this.origin) return i;
    return i < this.length ? this.origin[i]! : this.source.length;
  }

  /** Just past what folded unit `i` came from: marks, joiners and the second half of a pair belong to it. */
  end(i: number): number {
    return this.origin ? this.start(i + 1) : i + 1;
  }
}

/** Folds a text: linear, never throws; lone surrogates stay as they are. */
export function fold(source: string): Folded {
  for (let i = 0; i < source.length; i++) {
    if (foldTable[source.charCodeAt(i)] === DROP) return foldUneven(source);
  }
  return new Folded(source, source.length);
}

/** The general case: units may vanish or pair up, so each folded unit remembers where it began. */
export function foldUneven(source: string): Folded {
  const size = source.length;
  const codes = new Uint16Array(size);
  const origin = new Int32Array(size);
  let length = 0;
  for (let i = 0; i < size; i++) {
    const code = source.charCodeAt(i);
    let plain = foldTable[code]!;
    origin[length] = i;
    if (code >= 0xd800 && code <= 0xdbff) {
      // Emoji, rare scripts and lone halves keep one unit, so that words on either side stay apart.
      plain = code;
      const low = i + 1 < size ? source.charCodeAt(i + 1) : 0;
      if (low >= 0xdc00 && low <= 0xdfff) {
        plain = foldAstral(((code - 0xd800) << 10) + (low - 0xdc00) + 0x10000) ?? code;
        i++;
      }
    }
    if (plain !== DROP) codes[length++] = plain;
  }
  return new Folded(source, length, codes, origin);
}

/** Folds a short text such as a name to a plain string. */
export function foldText(source: string): string {
  return fold(source).text;
}
