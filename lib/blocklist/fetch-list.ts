import type { Database } from '../db/db.ts';
import { openDelta } from './delta.ts';
import { type Downloader, download, UpdateError } from './download.ts';
import { countEntries } from './header.ts';
import { readHostsList } from './hosts-list.ts';
import { openListFile } from './list-file.ts';
import { type FileLine, type Manifest, openManifest } from './manifest.ts';
import { packList } from './pack.ts';
import { openPayload } from './payload.ts';
import type { ListState } from './state.ts';
import { applyDelta, importList, type ListPlace } from './store.ts';

/** One followed address. `root` is the public key that must vouch for it; a hosts-format list has none. */
export interface Source {
  id: string;
  url: string;
  priority: number;
  root: string;
}

export interface FetchDeps extends Downloader {
  db: Database;
  now: () => Date;
  isProtected: (host: string) => boolean;
}

export interface Fetched {
  outcome: 'updated' | 'current';
  etag?: string;
}

const MAX_MANIFEST = 256 * 1024;
const MAX_HOSTS = 16 * 2 ** 20;

const isManifestAddress = (url: string) => new URL(url).pathname.endsWith('.json');

async function fetchFile(source: Source, file: FileLine, deps: FetchDeps) {
  const got = await download(new URL(file.path, source.url).href, file.bytes + 1, deps);
  if (!got) throw new UpdateError('server-error');
  return openPayload(got.bytes, file);
}

/** The delta from the version that is live, if there is one that works. Whatever is wrong with it, the full file is the answer. */
async function tryDelta(
  source: Source,
  manifest: Manifest,
  place: ListPlace,
  version: number,
  deps: FetchDeps,
) {
  const line = manifest.deltas.find(({ from }) => from === version);
  if (!line) return false;
  try {
    const delta = openDelta(await fetchFile(source, line, deps));
    if (delta.header.version !== manifest.version || countEntries(delta.header) !== manifest.entries)
      return false;
    await applyDelta(delta, place, deps.db);
    return true;
  } catch (error) {
    if (error instanceof UpdateError && error.outcome !== 'damaged') throw error;
    if ((error as Error).message.includes('Quota')) throw error;
    return false;
  }
}

async function fetchSigned(source: Source, deps: FetchDeps, etag?: string): Promise<Fetched> {
  const live = await deps.db.lists.get(source.id);
  const known = live?.state as ListState | undefined;
  const got = await download(source.url, MAX_MANIFEST, deps, live ? etag : undefined);
  if (!got) return { outcome: 'current', ...(etag ? { etag } : {}) };
  const held = {
    version: live?.version ?? 0,
    epoch: known?.epoch ?? 0,
    ...(known ? { list: known.list } : {}),
  };
  const file = JSON.parse(new TextDecoder().decode(got.bytes)) as unknown;
  const { manifest, epoch } = await openManifest(file, source.root, held, deps.now());
  const { list, date, expires, entries, version } = manifest;
  const state: ListState = { list, epoch, date, expires, entries };
  const place = { id: source.id, priority: source.priority, state };
  const tag = got.etag ? { etag: got.etag } : {};
  if (version === held.version) {
    // The same entries under a new date or new keys.
    await deps.db.lists.update(source.id, { state, priority: source.priority });
    return { outcome: 'current', ...tag };
  }
  if (!(await tryDelta(source, manifest, place, held.version, deps))) {
    const full = openListFile(await fetchFile(source, manifest.full, deps));
    if (full.header.version !== version || full.header.list !== list || countEntries(full.header) !== entries)
      throw new Error('damaged');
    await importList(full, place, deps.db);
  }
  return { outcome: 'updated', ...tag };
}

/** A list of hosts has no version: each download is a later one. */
async function fetchHosts(source: Source, deps: FetchDeps, etag?: string): Promise<Fetched> {
  const live = await deps.db.lists.get(source.id);
  const got = await download(source.url, MAX_HOSTS, deps, live ? etag : undefined);
  if (!got) return { outcome: 'current', ...(etag ? { etag } : {}) };
  const now = deps.now();
  const entries = readHostsList(
    new TextDecoder().decode(got.bytes),
    { url: source.url, now },
    deps.isProtected,
  );
  if (!entries || entries.length === 0) throw new UpdateError('damaged');
  const date = now.toISOString().slice(0, 10);
  const expires = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const list = packList({ list: source.url, version: (live?.version ?? 0) + 1, date }, entries);
  const state: ListState = { list: source.url, epoch: 0, date, expires, entries: entries.length };
  await importList(list, { id: source.id, priority: source.priority, state }, deps.db);
  return { outcome: 'updated', ...(got.etag ? { etag: got.etag } : {}) };
}

/** Asks one address: a signed list behind `….json`, anything else a hosts-format list. Throws when the old list stays. */
export const fetchList = (source: Source, deps: FetchDeps, etag?: string): Promise<Fetched> =>
  (isManifestAddress(source.url) ? fetchSigned : fetchHosts)(source, deps, etag);
