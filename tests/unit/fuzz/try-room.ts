import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rooms } from '../../../tools/fuzz/all.ts';
import { findFailure } from '../../../tools/fuzz/check-property.ts';

const SEED = 20_261_124;
const KEPT = 'tests/fixtures/fuzz';

/** A value that once broke a property: kept by `npm run fuzz`, tried again here for ever. */
export interface Kept {
  property: string;
  found: string;
  value: unknown;
}

export const readKept = (): [file: string, kept: Kept][] =>
  readdirSync(KEPT)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(`${KEPT}/${file}`, 'utf8')) as Kept]);

/** Tries every property of a room on its fixed seed, after the failures of former days. */
export function tryRoom(room: string): void {
  const properties = rooms[room]!;
  for (const [file, { property, value }] of readKept()) {
    const known = properties.find(({ name }) => name === property);
    if (known) test(`once failed: ${file}`, async () => known.check(value as never));
  }
  test.each(properties.map((property) => [property.name, property] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, property) => expect(await findFailure(property, SEED, property.cases)).toBeUndefined(),
  );
}
