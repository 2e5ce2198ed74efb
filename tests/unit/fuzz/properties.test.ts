import { expect, test } from 'vitest';
import { properties } from '../../../tools/fuzz/all.ts';
import { findFailure } from '../../../tools/fuzz/check-property.ts';
import { readKept } from './try-room.ts';

test('together at least 200,000 cases, under names that differ', () => {
  expect(properties.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(200_000);
  expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
});

test('every kept failure belongs to a property that there is', () => {
  const names = properties.map(({ name }) => name);
  expect(readKept().filter(([, { property }]) => !names.includes(property))).toEqual([]);
});

test('a broken promise is found, and its value can be written down', async () => {
  for (const property of properties) {
    const check = (value: unknown) => {
      if (JSON.stringify(JSON.parse(JSON.stringify(value))) !== JSON.stringify(value))
        throw new Error('not JSON');
    };
    expect((await findFailure({ ...property, check }, 1, 20))?.message, property.name).toBeUndefined();
  }
  const [first] = properties;
  const found = await findFailure({ ...first!, check: () => Promise.reject(new Error('broken')) }, 1, 5);
  expect(found).toMatchObject({ property: first!.name, seed: 1 });
});
