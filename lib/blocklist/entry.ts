import type { IdentifierAnswer } from '../messages.ts';

/** One published scam identifier. `date` is ISO, possibly only year or year-month; `value` as in Finding, lower case. */
export interface ListEntry {
  kind: 'phone' | 'prefix' | 'link' | 'app' | 'handle' | 'account';
  value: string;
  category: string;
  /** A: an authority published it; B: quoted from one; C: repeated without evidence. */
  confidence: 'A' | 'B' | 'C';
  claimed?: string;
  /** link: subdomains of the host are meant too. */
  subdomains?: boolean;
  publisher: string;
  url: string;
  date: string;
}

export interface ShippedList {
  date: string;
  entries: ListEntry[];
}

/** Numbers are given to new people and hosts are bought again: after this long an entry only says that there was a report. */
const FRESH_MONTHS = 24;

const monthsBetween = (date: string, now: Date) => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
};

/**
 * What an entry lets us say: full warning for A and B of the last two years, "was reported" for older ones; C never warns on its
 * own (facts/README.md).
 */
export function answerFor(entry: ListEntry, now: Date): IdentifierAnswer {
  const fresh =
    entry.confidence !== 'C' && entry.kind !== 'prefix' && monthsBetween(entry.date, now) <= FRESH_MONTHS;
  return {
    status: fresh ? 'reported' : 'formerly-reported',
    strength: fresh ? 'full' : 'soft',
    category: entry.category,
    ...(entry.claimed ? { organisationName: entry.claimed } : {}),
    lastReported: entry.date,
    evidence: [{ publisher: entry.publisher, url: entry.url, date: entry.date }],
    list: 'shipped',
  };
}
