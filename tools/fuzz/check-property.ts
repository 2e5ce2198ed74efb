import fc from 'fast-check';
import type { Property } from './property.ts';

export interface Failure {
  property: string;
  seed: number;
  /** fast-check's way to the shrunk counterexample. */
  path: string;
  value: unknown;
  message: string;
}

/** Tries a property on `cases` values of a seed; the smallest counterexample found, or `undefined`. */
export async function findFailure(
  { name, arbitrary, check }: Property,
  seed: number,
  cases: number,
): Promise<Failure | undefined> {
  const run = fc.asyncProperty(arbitrary, async (value) => check(value as never));
  const details = await fc.check(run, { seed, numRuns: cases, interruptAfterTimeLimit: 600_000 });
  if (!details.failed) return undefined;
  const { counterexample, counterexamplePath, errorInstance } = details;
  return {
    property: name,
    seed,
    path: counterexamplePath ?? '',
    value: counterexample?.[0],
    message: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : 'interrupted',
  };
}
