import domains from '../../lib/detect/data/domains.json' with { type: 'json' };
import { findOfficialOwner } from '../../lib/detect/host.ts';
import { readRegistry } from './knowledge.ts';

const popular = new Set(
  [domains['well-known'], domains.shorteners, domains.chats].flatMap((words) => words.split(' ')),
);

/** Judges hosts that no subscribed list may block: those of official bodies and those that everybody uses. */
export async function isProtectedHost(): Promise<(host: string) => boolean> {
  const registry = await readRegistry();
  return (host) =>
    popular.has(host.replace(/^www\./, '')) ||
    findOfficialOwner(host) !== undefined ||
    registry.domain(host) !== undefined;
}
