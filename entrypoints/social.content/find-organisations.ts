import { callBackground } from '../../lib/calls.ts';
import type { BackgroundCalls, OrganisationCard } from '../../lib/messages.ts';
import type { ReadItem } from '../../lib/page/reader.ts';

/** Bodies that the author's name or a look-alike link of an item resembles, as the registry knows them. */
export async function findOrganisations(item: ReadItem): Promise<{ organisations?: OrganisationCard[] }> {
  const { authorStatus, known } = item;
  const ids = new Set(
    known.flatMap(({ status, organisation }) => (status === 'lookalike' && organisation) || []),
  );
  if (authorStatus?.status === 'impersonator' && authorStatus.organisation)
    ids.add(authorStatus.organisation);
  if (ids.size === 0) return {};
  const organisations = await callBackground<BackgroundCalls, 'organisations'>('organisations', {
    ids: [...ids],
  });
  return { organisations };
}
