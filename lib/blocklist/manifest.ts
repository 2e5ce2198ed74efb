import { open, type Signed } from './signature.ts';

/** One file of a list: path beside the manifest, SHA-256 and size as served (gzip), size unpacked. */
export interface FileLine {
  path: string;
  sha256: string;
  bytes: number;
  unpacked: number;
}

/** What the list keys sign. */
export interface Manifest {
  format: 1;
  list: string;
  version: number;
  /** ISO days. After `expires` the list is stale: it goes on working and says that it is old. */
  date: string;
  expires: string;
  entries: number;
  full: FileLine;
  deltas: (FileLine & { from: number })[];
}

/** What the root key signs: which keys may sign manifests. A higher epoch replaces every lower one. */
export interface KeyList {
  list: string;
  epoch: number;
  keys: string[];
}

/** `manifest.json`: both, so that one request tells all. */
export interface ManifestFile {
  keys: Signed;
  manifest: Signed;
}

/** What the client already holds: it never goes back behind it. */
export interface Held {
  list?: string;
  version: number;
  epoch: number;
}

const MAX_UNPACKED = 128 * 2 ** 20;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

function isFile(file: unknown): file is FileLine {
  const { path, sha256, bytes, unpacked } = (file ?? {}) as Partial<FileLine>;
  return (
    typeof path === 'string' &&
    /^[\w-]+(\.[\w-]+)*$/.test(path) &&
    /^[0-9a-f]{64}$/.test(sha256 ?? '') &&
    isCount(bytes) &&
    isCount(unpacked) &&
    Math.max(bytes, unpacked) <= MAX_UNPACKED
  );
}

function isManifest(value: Partial<Manifest>): value is Manifest {
  return (
    value.format === 1 &&
    typeof value.list === 'string' &&
    isCount(value.version) &&
    isCount(value.entries) &&
    isDay(value.date) &&
    isDay(value.expires) &&
    isFile(value.full) &&
    Array.isArray(value.deltas) &&
    value.deltas.every((delta) => isFile(delta) && isCount(delta.from))
  );
}

/**
 * Opens a manifest file against the pinned root key and what is held. Throws `wrong-key` (root or list key), `rolled-back` (a version
 * or key epoch below the held one), `wrong-list`, `expired` or `damaged`.
 */
export async function openManifest(
  file: unknown,
  root: string,
  held: Held,
  now: Date,
): Promise<{ manifest: Manifest; epoch: number }> {
  const { keys, manifest } = (file ?? {}) as Partial<ManifestFile>;
  const keyList = JSON.parse(await open(keys, [root])) as KeyList;
  if (!isCount(keyList.epoch) || !Array.isArray(keyList.keys)) throw new Error('damaged');
  if (keyList.epoch < held.epoch) throw new Error('rolled-back');
  const body = JSON.parse(await open(manifest, keyList.keys)) as Partial<Manifest>;
  if (!isManifest(body)) throw new Error('damaged');
  if (body.list !== keyList.list || (held.list && held.list !== body.list)) throw new Error('wrong-list');
  if (body.version < held.version) throw new Error('rolled-back');
  if (now.toISOString().slice(0, 10) > body.expires) throw new Error('expired');
  return { manifest: body, epoch: keyList.epoch };
}
