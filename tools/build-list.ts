import { readFileSync, writeFileSync } from 'node:fs';
import type { ListEntry } from '../lib/blocklist/entry.ts';

/**
 * Writes public/data/list.json from ../shared/facts/identifiers.jsonl. Refuses an entry without publisher, address or date, and any
 * identifier that an official body published (public/data/registry.json).
 */

interface Identifier {
  kind: 'phone' | 'phone_prefix' | 'domain' | 'app' | 'handle' | 'bank_account';
  value: string;
  category: string;
  claimed_org: string | null;
  source_url: string;
  source_publisher: string;
  source_date: string;
  authority: string | null;
  confidence: 'A' | 'B' | 'C';
  match?: string;
  shared_host?: boolean;
}

const KINDS = {
  phone: 'phone',
  phone_prefix: 'prefix',
  domain: 'link',
  app: 'app',
  handle: 'handle',
  bank_account: 'account',
} as const;

const registry = JSON.parse(readFileSync('public/data/registry.json', 'utf8')) as {
  organisations: { id: string; contacts: { value: string }[] }[];
};
const official = new Set(
  registry.organisations.flatMap(({ contacts }) =>
    contacts.map(({ value }) => value.toLowerCase().replace(/[^a-z0-9.]/g, '')),
  ),
);

function findRefusal(fact: Identifier): string | undefined {
  if (!fact.source_url || !fact.source_publisher || !fact.source_date) return 'no source or date';
  if (official.has(fact.value.toLowerCase().replace(/^\+84/, '0'))) return 'published by an official body';
  if (fact.shared_host && fact.match === 'host_and_subdomains') return 'a host shared with others';
  return undefined;
}

const entries: ListEntry[] = [];
let refused = 0;
const lines = readFileSync('../shared/facts/identifiers.jsonl', 'utf8').trim().split('\n');
for (const [index, line] of lines.entries()) {
  const fact = JSON.parse(line) as Identifier;
  const why = findRefusal(fact);
  if (why) {
    refused++;
    console.error(`line ${index + 1}: ${fact.value} refused: ${why}`);
    continue;
  }
  entries.push({
    kind: KINDS[fact.kind],
    value: fact.value.toLowerCase(),
    category: fact.category,
    confidence: fact.confidence,
    ...(fact.claimed_org ? { claimed: fact.claimed_org } : {}),
    ...(fact.match === 'host_and_subdomains' ? { subdomains: true } : {}),
    publisher: fact.authority ? `${fact.authority} (${fact.source_publisher})` : fact.source_publisher,
    url: fact.source_url,
    date: fact.source_date,
  });
}
entries.sort((a, b) => (a.kind === b.kind ? (a.value < b.value ? -1 : 1) : a.kind < b.kind ? -1 : 1));
const newest = entries
  .map(({ date }) => date)
  .sort()
  .at(-1);
writeFileSync('public/data/list.json', `${JSON.stringify({ date: newest, entries })}\n`);
console.log(`${entries.length} entries, ${refused} refused, newest ${newest}`);
