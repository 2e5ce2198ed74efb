import { SHIPPED } from '../../lib/blocklist/shipped.ts';
import { readStatus } from '../../lib/blocklist/state.ts';
import type { Handlers } from '../../lib/calls.ts';
import type { BackgroundCalls, ListStatus } from '../../lib/messages.ts';
import { loadSettings } from '../../lib/settings.ts';
import { readList } from './knowledge.ts';
import { updateLists } from './list-updates.ts';

const page = ['page'] as const;

async function readStatuses(): Promise<ListStatus[]> {
  await readList();
  const { lists } = await loadSettings();
  return Promise.all([SHIPPED, ...lists].map((id) => readStatus(id, new Date())));
}

/** Calls about the lists: where they stand, and an update on demand. */
export const listCalls: Pick<Handlers<BackgroundCalls>, 'listStatus' | 'listsStatus' | 'updateLists'> = {
  listStatus: { from: page, run: () => readList().then(() => readStatus(SHIPPED, new Date())) },
  listsStatus: { from: page, run: readStatuses },
  updateLists: { from: page, run: () => updateLists(true).then(readStatuses) },
};
