import { DROP, foldAstral, foldTable } from './fold-table.ts';

/**
 * A text made plain for matching, with the way back. `codes[0 … length)` are the folded UTF-16 units (lower-case, marks and
 * styling gone); `start(i)` and `end(i)` give where unit `i` begins and ends in `source`, so that a match `[a, b)` covers
 * `source.slice(start(a), end(b - 1))`, marks included.
 */
export class Folded {
  readonly source: string;
  readonly codes: Uint16Array;
  readonly length: number;
  /** Index in source of each folded unit; absent while both run in step, which is nearly every text. */
  private readonly origin: Int32Array | undefined;
  private plain: string | undefined;

  constructor(source: string, codes: Uint16Array, length: number, origin: Int32Array | undefined) {
    this.source = source;
    this.codes = codes;
    this.length = length;
    this.origin = origin;
  }

  /** The folded text as a string, made on first use. */
  get text(): string {
    this.plain ??= decoder.decode(this.codes.subarray(0, this.length));
    return this.plain;
  }

  /** Where folded unit `i` begins in source; `source.length` for `i === length`. */
  start(i: number): number {
    if (!this.origin) return i;
    return i < this.length ? this.origin[i]! : this.source.length;
  }

  /** Just past what folded unit `i` came from: marks, joiners and the second half of a pair belong to it. */
  end(i: number): number {
    if (!this.origin) return i + 1;
    const next = this.start(i + 1);
    return next;
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Folds a text in one pass: linear, never throws; lone surrogates stay as they are. */
export function fold(source: string): Folded {
  // A local table halves the loop's cost: an imported binding is looked up at every turn.
  const table = foldTable;
  const size = source.length;
  const codes = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const folded = table[source.charCodeAt(i)]!;
    if (folded === DROP) return foldUneven(source, codes, i);
    codes[i] = folded;
  }
  return new Folded(source, codes, size, undefined);
}

/** The general case from `from` on: units may vanish or pair up, so each folded unit remembers where it began. */
function foldUneven(source: string, codes: Uint16Array, from: number): Folded {
  const size = source.length;
  const origin = new Int32Array(size);
  for (let i = 0; i < from; i++) origin[i] = i;
  let length = from;
  for (let i = from; i < size; i++) {
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
  return new Folded(source, codes, length, origin);
}

/** Folds a short text such as a name to a plain string. */
export function foldText(source: string): string {
  return fold(source).text;
}
