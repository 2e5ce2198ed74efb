import fc from 'fast-check';

/** One change to a file, as plain JSON. `header` puts a value at a place of the JSON head and mends the length before it. */
export type Damage =
  | { kind: 'flip'; at: number; bits: number }
  | { kind: 'cut'; at: number }
  | { kind: 'insert'; at: number; byte: number }
  | { kind: 'header'; place: number; value: unknown };

const PREFACE = 8;
const at = fc.nat(4_000);
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(0, -1, 1e9, 2 ** 53, 1e308, 0.5, null, [], {}, '', 'damaged', [[0, 1, 2, 3]]),
);

export const damageOf: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at, bits: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at }),
    fc.record({ kind: fc.constant('insert' as const), at, byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('header' as const), place: fc.nat(500), value: odd }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** Every place inside a JSON value, as the holder and the key. */
function placesOf(value: unknown, places: [Record<string, unknown>, string][] = []) {
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      placesOf((value as Record<string, unknown>)[key], places);
    }
  return places;
}

/** A copy of a JSON value with another value at one of its places. */
export function changeJson(value: unknown, place: number, put: unknown): unknown {
  const copy = structuredClone(value);
  const places = placesOf(copy);
  const [holder, key] = places[place % Math.max(1, places.length)] ?? [];
  if (!holder) return put;
  holder[key!] = put;
  return copy;
}

function changeHeader(file: Uint8Array, place: number, value: unknown): Uint8Array {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(4, true);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(file.subarray(PREFACE, PREFACE + length)));
  } catch {
    return file;
  }
  const head = new TextEncoder().encode(JSON.stringify(changeJson(header, place, value)));
  const rest = file.subarray(PREFACE + length);
  const out = new Uint8Array(PREFACE + head.length + rest.length);
  out.set(file.subarray(0, PREFACE));
  new DataView(out.buffer).setUint32(4, head.length, true);
  out.set(head, PREFACE);
  out.set(rest, PREFACE + head.length);
  return out;
}

/** A copy of the file with every change made, one after another. */
export function damage(file: Uint8Array, changes: Damage[]): Uint8Array {
  let bytes = file.slice();
  for (const change of changes) {
    const place = 'at' in change ? change.at % Math.max(1, bytes.length) : 0;
    if (change.kind === 'flip' && bytes.length > 0) bytes[place]! ^= change.bits;
    else if (change.kind === 'cut') bytes = bytes.slice(0, place);
    else if (change.kind === 'insert')
      bytes = Uint8Array.from([...bytes.subarray(0, place), change.byte, ...bytes.subarray(place)]);
    else if (change.kind === 'header' && bytes.length >= PREFACE)
      bytes = changeHeader(bytes, change.place, change.value).slice();
  }
  return bytes;
}
