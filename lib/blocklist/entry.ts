import type { Evidence, IdentifierAnswer } from '../messages.ts';
import { dayOf, readDay, writeDay } from './day.ts';
import type { Key, ListKind } from './shard.ts';

/** A: an authority published it; B: quoted from one; C: repeated without evidence. */
export const CONFIDENCES = ['A', 'B', 'C'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One listed identifier. Days are numbers of day.ts; `value` as in Finding, lower case. */
export interface ListEntry {
  kind: ListKind;
  value: string;
  category: string;
  confidence: Confidence;
  /** Body that was claimed, in the source's words. */
  claimed?: string;
  /** link: subdomains of the host are meant too. */
  subdomains?: boolean;
  /** Newest first; dates may be only a year or year-month. */
  evidence: Evidence[];
  first: number;
  last: number;
  /** From this day on the entry no longer warns. */
  expires: number;
  /** Reports counted; 0 where the source counts none. */
  reports: number;
}

/** Key under which an entry is sorted and found. Throws on a phone that is not E.164. */
export function keyOf(kind: ListKind, value: string): Key {
  if (kind !== 'phone') return value;
  if (!/^\+[1-9]\d{6,14}$/.test(value)) throw new Error(`not an E.164 number: ${value}`);
  return Number(value.slice(1));
}

export const writeKey = (key: Key): string => (typeof key === 'number' ? `+${key}` : key);

/**
 * What an entry lets us say: full warning for A and B until they expire, "was reported" after that; C and prefixes (whole countries)
 * never warn on their own (facts/README.md).
 */
export function answerFor(entry: ListEntry, now: Date, list = 'shipped'): IdentifierAnswer {
  const fresh = entry.confidence !== 'C' && entry.kind !== 'prefix' && dayOf(now) < entry.expires;
  const written = entry.evidence[0]?.date;
  return {
    status: fresh ? 'reported' : 'formerly-reported',
    strength: fresh ? 'full' : 'soft',
    category: entry.category,
    ...(entry.claimed ? { organisationName: entry.claimed } : {}),
    ...(entry.reports > 0 ? { reports: entry.reports } : {}),
    ...(entry.first < entry.last ? { firstReported: writeDay(entry.first) } : {}),
    lastReported: written && readDay(written) === entry.last ? written : writeDay(entry.last),
    evidence: entry.evidence,
    list,
  };
}
