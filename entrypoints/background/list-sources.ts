import trust from '../../lib/blocklist/data/trust.json' with { type: 'json' };
import type { Source } from '../../lib/blocklist/fetch-list.ts';
import { SHIPPED } from '../../lib/blocklist/shipped.ts';
import { loadSettings } from '../../lib/settings.ts';

/** Address of the signed list, set at build time; empty: the shipped list only, and no request at all. */
const DEFAULT_LIST: string = import.meta.env.WXT_LIST_URL ?? '';

/** Every address that is asked for updates, most trusted first. */
export async function readSources(): Promise<Source[]> {
  const { lists } = await loadSettings();
  const shipped = DEFAULT_LIST ? [{ id: SHIPPED, url: DEFAULT_LIST, priority: 0, root: trust.root }] : [];
  const followed = lists.map((url, i) => {
    // A list of another publisher names its root key behind the "#"; without it the project's own must vouch for it.
    const root = new URLSearchParams(new URL(url).hash.slice(1)).get('root')?.replaceAll(' ', '+');
    return { id: url, url, priority: i + 1, root: root ?? trust.root };
  });
  return [...shipped, ...followed];
}
