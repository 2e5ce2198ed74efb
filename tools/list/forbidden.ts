import { readFileSync } from 'node:fs';
import type { ListEntry } from '../../lib/blocklist/entry.ts';
import domains from '../../lib/detect/data/domains.json' with { type: 'json' };
import { findOfficialOwner } from '../../lib/detect/host.ts';
import type { RegistryData } from '../../lib/registry/data.ts';
import { createRegistry } from '../../lib/registry/registry.ts';

const registry = createRegistry(
  JSON.parse(
    readFileSync(new URL('../../public/data/registry.json', import.meta.url), 'utf8'),
  ) as RegistryData,
);
const words = (text: string) => text.split(' ');
/** Hosts that millions use: a listed one would flag half the feed. */
const popular = new Set([
  ...words(domains['well-known']),
  ...words(domains.shorteners),
  ...words(domains.chats),
]);
/** Short and emergency codes, and 069 of police and defence. 1900 is rented by anyone and may be listed. */
const SERVICE_NUMBER = /^\+84(69\d+|1\d{2,4}|\d{1,5})$/;

/** Why no list may hold this entry, or `undefined`. */
export function findForbidden({ kind, value, subdomains }: ListEntry): string | undefined {
  if (kind === 'phone') {
    if (registry.phone(value)) return 'published by an official body';
    if (SERVICE_NUMBER.test(value)) return 'a service number';
  }
  if (kind === 'prefix' && '+84'.startsWith(value.slice(0, 3))) return 'a prefix of a whole network';
  if (kind === 'link') {
    if (registry.domain(value) || findOfficialOwner(value)) return 'published by an official body';
    if (popular.has(value) || (!subdomains && popular.has(value.replace(/^www\./, ''))))
      return 'a popular host';
    if (/(^|\.)gov\.vn$/.test(value)) return 'a host of the state';
    if (subdomains && [...popular].some((host) => host.endsWith(`.${value}`)))
      return 'parent of a popular host';
  }
  return undefined;
}
