import { CONFIDENCES, type ListEntry } from '../../lib/blocklist/entry.ts';
import { findForbidden } from './forbidden.ts';
import { type FactLine, readFact } from './read-facts.ts';

export interface Refusal {
  line: number;
  value: string;
  why: string;
}

const keyOf = ({ kind, value }: Pick<ListEntry, 'kind' | 'value'>) => `${kind} ${value}`;

/** Two sources about one identifier as one entry: strongest confidence, all evidence newest first, the longer span. Throws when they disagree. */
function merge(a: ListEntry, b: ListEntry): ListEntry {
  if (a.category !== b.category)
    throw new Error(`duplicate that disagrees: ${a.category} before, ${b.category} here`);
  if (Boolean(a.subdomains) !== Boolean(b.subdomains))
    throw new Error('duplicate that disagrees about subdomains');
  const [strong, weak] =
    CONFIDENCES.indexOf(a.confidence) <= CONFIDENCES.indexOf(b.confidence) ? [a, b] : [b, a];
  const evidence = [...new Map([...a.evidence, ...b.evidence].map((one) => [one.url, one])).values()];
  const claimed = strong.claimed ?? weak.claimed;
  return {
    ...strong,
    ...(claimed ? { claimed } : {}),
    evidence: evidence.sort((x, y) => (x.date < y.date ? 1 : -1)),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    expires: Math.max(a.expires, b.expires),
    reports: a.reports + b.reports,
  };
}

/** Identifiers whose owners were heard: appeals file, JSON lines of kind, value, decided (ISO day) and reason. */
export function readAppeals(lines: { number: number; line: FactLine | Error }[]): Set<string> {
  return new Set(
    lines.map(({ number, line }) => {
      if (line instanceof Error || !line.kind || !line.value || !line.decided || !line.reason)
        throw new Error(`appeals, line ${number}: kind, value, decided and reason are needed`);
      const kind = line.kind === 'domain' ? 'link' : line.kind === 'bank_account' ? 'account' : line.kind;
      return `${kind} ${String(line.value).toLowerCase()}`;
    }),
  );
}

/** Entries of the input lines, and why the others were left out. Appealed identifiers are left out with that reason. */
export function collect(
  lines: { number: number; line: FactLine | Error }[],
  keepMonths: number | undefined,
  appealed: Set<string>,
): { entries: ListEntry[]; refusals: Refusal[] } {
  const found = new Map<string, ListEntry>();
  const refusals: Refusal[] = [];
  for (const { number, line } of lines) {
    try {
      if (line instanceof Error) throw line;
      const entry = readFact(line, keepMonths);
      const forbidden = findForbidden(entry);
      if (forbidden) throw new Error(forbidden);
      const key = keyOf(entry);
      if (appealed.has(key)) throw new Error('appealed: left out');
      const known = found.get(key);
      found.set(key, known ? merge(known, entry) : entry);
    } catch (error) {
      const value = line instanceof Error ? '' : String(line.value ?? '');
      refusals.push({ line: number, value, why: (error as Error).message });
    }
  }
  return { entries: [...found.values()], refusals };
}
