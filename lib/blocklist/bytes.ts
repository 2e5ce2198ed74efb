/** Growing byte buffer; numbers are LEB128 varints up to 2^53 − 1. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  varint(value: number): void {
    this.varints([value]);
  }

  /** A whole column; the room is made once. */
  varints(values: number[]): void {
    this.#room(8 * values.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (const value of values) {
      let rest = value;
      // Bit operators stop at 32 bits; phone numbers need up to 50.
      while (rest >= 0x1000_0000) {
        bytes[at++] = (rest % 128) | 128;
        rest = Math.floor(rest / 128);
      }
      while (rest >= 128) {
        bytes[at++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[at++] = rest;
    }
    this.#length = at;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, as an own copy. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what ByteWriter wrote. Throws `damaged` past the end, so that cut bytes never turn into entries. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('damaged');
    return value;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let scale = 128;
    do {
      byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte >= 128 && scale < 2 ** 53);
    if (byte >= 128 || value > Number.MAX_SAFE_INTEGER) throw new Error('damaged');
    return value;
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('damaged');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
