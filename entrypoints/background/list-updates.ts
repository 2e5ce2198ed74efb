import { SHIPPED } from '../../lib/blocklist/shipped.ts';
import { readUpdateState } from '../../lib/blocklist/state.ts';
import { removeList } from '../../lib/blocklist/store.ts';
import { isDue, updateList } from '../../lib/blocklist/update.ts';
import { db } from '../../lib/db/db.ts';
import { isProtectedHost } from './is-protected-host.ts';
import { readList } from './knowledge.ts';
import { readSources } from './list-sources.ts';

const TIMEOUT = 60_000;
let running: Promise<void> | undefined;

async function update(all: boolean): Promise<void> {
  await readList();
  const sources = await readSources();
  const followed = new Set([SHIPPED, ...sources.map(({ id }) => id)]);
  for (const { id } of await db.lists.toArray()) if (!followed.has(id)) await removeList(id);
  const deps = {
    db,
    fetch: (address: Parameters<typeof fetch>[0], init?: RequestInit) => fetch(address, init),
    timeout: TIMEOUT,
    now: () => new Date(),
    random: Math.random,
    isProtected: await isProtectedHost(),
  };
  // One after another: two imports at once would take each other's shards for left-overs.
  for (const source of sources)
    if (all || isDue(await readUpdateState(source.id), Date.now())) await updateList(source, deps);
}

/** Updates what is due (or all); a call that comes meanwhile shares the run. */
export function updateLists(all = false): Promise<void> {
  running ??= update(all).finally(() => {
    running = undefined;
  });
  return running;
}
