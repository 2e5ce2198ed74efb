import type fc from 'fast-check';

/**
 * A promise about one part of the product, tried on generated input. `check` throws when the promise is broken. Values are plain JSON
 * (bytes are made from them inside `check`), so that a counterexample can be kept in tests/fixtures/fuzz and tried again for ever.
 */
export interface Property {
  /** `room: promise`, unique. */
  name: string;
  /** Cases in `npm test`; `npm run fuzz` deals out its own number in the same proportion. */
  cases: number;
  arbitrary: fc.Arbitrary<unknown>;
  check: (value: never) => void | Promise<void>;
}

/** Keeps the arbitrary and the check of one type together. */
export function property<T>(
  name: string,
  cases: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): Property {
  return { name, cases, arbitrary, check };
}
