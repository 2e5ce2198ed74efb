import { dayOf } from './day.ts';
import type { ListEntry } from './entry.ts';

/** Days after which hosts of a list that is no longer downloaded stop warning. */
const KEEP_DAYS = 30;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/;
/** What hosts files put before a name. */
const ADDRESS = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+/;

/**
 * Entries of a hosts-format or plain list of hosts. Hosts that `isProtected` (official, popular) are left out. `undefined` when it is
 * no such list: more lines that hold no host than lines that do.
 */
export function readHostsList(
  text: string,
  from: { url: string; now: Date },
  isProtected: (host: string) => boolean,
): ListEntry[] | undefined {
  const hosts = new Set<string>();
  let odd = 0;
  for (const row of text.split(/\r?\n/)) {
    const host = row.replace(/#.*/, '').trim().toLowerCase().replace(ADDRESS, '');
    if (host === '' || host === 'localhost') continue;
    if (!HOST.test(host)) odd++;
    else if (!isProtected(host)) hosts.add(host);
  }
  if (odd > hosts.size) return undefined;
  const today = dayOf(from.now);
  const date = from.now.toISOString().slice(0, 10);
  const evidence = [{ publisher: new URL(from.url).hostname, url: from.url, date }];
  return [...hosts].map((value) => ({
    kind: 'link',
    value,
    category: 'other',
    confidence: 'B',
    evidence,
    first: today,
    last: today,
    expires: today + KEEP_DAYS,
    reports: 0,
  }));
}
