import type { Evidence, IdentifierAnswer } from './messages.ts';

/** What the registry knows of a number or host: whose it is, and how far that is trusted. */
export interface Publication {
  organisation: string;
  organisationName?: string;
  trust: 'official' | 'secondary';
  evidence: Evidence[];
}

/**
 * Merges what the list and the registry say of one identifier; pure. The person's own entries (`own`) win, then what an
 * official body published (no list can block that), then the list, then unverified publications, which never whiten a
 * listed identifier.
 */
export function mergeAnswers(listed: IdentifierAnswer, published: Publication | undefined): IdentifierAnswer {
  if (listed.list === 'own' || !published) return listed;
  if (published.trust === 'secondary' && listed.status !== 'unknown') return listed;
  const { trust, ...rest } = published;
  return { ...rest, status: trust };
}
