import { readDay } from '../../../lib/blocklist/day.ts';
import type { ListEntry } from '../../../lib/blocklist/entry.ts';

/** An invented entry; dates and the rest as a fresh A entry of January 2026. */
export function sampleEntry(value: string, more: Partial<ListEntry> = {}): ListEntry {
  const last = readDay('2026-01-02');
  return {
    kind: 'phone',
    value,
    category: 'other',
    confidence: 'A',
    evidence: [{ publisher: 'Báo thử', url: 'https://example.invalid', date: '2026-01-02' }],
    first: last,
    last,
    expires: last + 730,
    reports: 0,
    ...more,
  };
}

/** `count` invented mobiles, spread over the numbering plan, the same each time. */
export function sampleNumbers(count: number, seed = 1): string[] {
  const numbers = new Set<string>();
  let state = seed;
  while (numbers.size < count) {
    state = (state * 48_271) % 2_147_483_647;
    numbers.add(`+84${'35789'[state % 5]}${String(Math.floor(state / 5) % 100_000_000).padStart(8, '0')}`);
  }
  return [...numbers];
}
