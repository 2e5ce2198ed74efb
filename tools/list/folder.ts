import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeDelta } from '../../lib/blocklist/delta.ts';
import { countEntries } from '../../lib/blocklist/header.ts';
import { type ListFile, openListFile, writeListFile } from '../../lib/blocklist/list-file.ts';
import type { FileLine, Manifest, ManifestFile } from '../../lib/blocklist/manifest.ts';

/** A publisher's folder: manifest.json (signed), draft.json (what is to be signed), full-N.cgl, delta-N-M.cgd. Everything but the draft is served. */

const fullPath = (version: number) => `full-${version}.cgl`;

function save(folder: string, path: string, content: Uint8Array): FileLine {
  const bytes = gzipSync(content, { level: 9 });
  writeFileSync(join(folder, path), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, bytes: bytes.length, unpacked: content.length };
}

export const readFull = (path: string): ListFile => openListFile(gunzipSync(readFileSync(path)));

/** Versions whose full files the folder still has, newest first. */
export function versionsIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^full-(\d+)\.cgl$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

export const readVersion = (folder: string, version: number): ListFile =>
  readFull(join(folder, fullPath(version)));

/** Writes the list, deltas from the versions still in the folder (at most `keep` of them), and the draft of the manifest. */
export function writeVersion(folder: string, list: ListFile, expires: string, keep: number): Manifest {
  mkdirSync(folder, { recursive: true });
  const { version, date } = list.header;
  const former = versionsIn(folder).filter((number) => number < version);
  const full = save(folder, fullPath(version), writeListFile(list));
  const deltas = former.slice(0, keep).flatMap((from) => {
    const delta = writeDelta(readVersion(folder, from), list);
    return delta ? { from, ...save(folder, `delta-${from}-${version}.cgd`, delta) } : [];
  });
  const manifest: Manifest = {
    format: 1,
    list: list.header.list,
    version,
    date,
    expires,
    entries: countEntries(list.header),
    full,
    deltas: deltas.filter((delta) => delta.bytes < full.bytes),
  };
  for (const old of former.slice(keep)) rmSync(join(folder, fullPath(old)));
  for (const name of readdirSync(folder))
    if (/^delta-/.test(name) && !manifest.deltas.some(({ path }) => path === name))
      rmSync(join(folder, name));
  writeFileSync(join(folder, 'draft.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

export const readDraft = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8'));

export const readManifestFile = (folder: string): ManifestFile =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

export function writeManifestFile(folder: string, file: ManifestFile): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(file, null, 1)}\n`);
  rmSync(join(folder, 'draft.json'), { force: true });
}
