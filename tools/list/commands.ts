import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDelta } from '../../lib/blocklist/delta.ts';
import { openListFile, readEntries } from '../../lib/blocklist/list-file.ts';
import { type KeyList, type Manifest, openManifest } from '../../lib/blocklist/manifest.ts';
import { packList } from '../../lib/blocklist/pack.ts';
import { openPayload } from '../../lib/blocklist/payload.ts';
import { publicKeyOf, sign } from '../../lib/blocklist/signature.ts';
import { collect, type Refusal, readAppeals } from './collect.ts';
import {
  readDraft,
  readFull,
  readManifestFile,
  readVersion,
  versionsIn,
  writeManifestFile,
  writeVersion,
} from './folder.ts';
import { readLines } from './read-lines.ts';

export const readKey = (path: string): JsonWebKey => JSON.parse(readFileSync(path, 'utf8'));

/** Makes a key pair; the private half goes into a file that only its owner may read. Never overwrites one. */
export async function keygen(path: string): Promise<string> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty, crv, d, x } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const jwk = { kty, crv, d, x } as JsonWebKey;
  writeFileSync(path, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: 'wx' });
  return publicKeyOf(jwk);
}

export interface BuildOptions {
  input: string;
  folder: string;
  list: string;
  date: string;
  expires: string;
  keepMonths?: number;
  appeals?: string;
  /** Former versions that get a delta. */
  deltas: number;
}

/** Builds the next version into the folder. Refused lines are returned, not written; nothing is signed yet. */
export function build(options: BuildOptions): { manifest: Manifest; refusals: Refusal[] } {
  const read = (path: string) => readLines(readFileSync(path, 'utf8'), path.endsWith('.csv'));
  const appealed = options.appeals ? readAppeals(read(options.appeals)) : new Set<string>();
  const { entries, refusals } = collect(read(options.input), options.keepMonths, appealed);
  const [newest] = versionsIn(options.folder);
  const base = newest === undefined ? undefined : readVersion(options.folder, newest).header;
  if (base && base.list !== options.list) throw new Error(`the folder holds the list ${base.list}`);
  const about = { list: options.list, version: (newest ?? 0) + 1, date: options.date };
  const list = packList(about, entries, base);
  return { manifest: writeVersion(options.folder, list, options.expires, options.deltas), refusals };
}

/** Root signs the list keys: the first time (epoch 1) or in exchange for the former ones. */
export async function rotate(
  folder: string,
  root: JsonWebKey,
  list: string,
  keys: string[],
): Promise<KeyList> {
  const path = join(folder, 'keys.json');
  const epoch = existsSync(path)
    ? (JSON.parse(JSON.parse(readFileSync(path, 'utf8')).body) as KeyList).epoch + 1
    : 1;
  const body: KeyList = { list, epoch, keys };
  writeFileSync(path, `${JSON.stringify(await sign(JSON.stringify(body), [root]), null, 1)}\n`);
  return body;
}

/** Signs the draft with a list key. The key list of `rotate` lies beside it; the draft is gone afterwards. */
export async function signDraft(folder: string, key: JsonWebKey): Promise<Manifest> {
  const draft = readDraft(folder);
  const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
  const known = (JSON.parse(keys.body) as KeyList).keys;
  if (!known.includes(publicKeyOf(key))) throw new Error('this key is not in keys.json: run rotate first');
  writeManifestFile(folder, { keys, manifest: await sign(JSON.stringify(draft), [key]) });
  return draft;
}

/** Everything a client checks, and that the full file unpacks to as many entries as it says. Throws the client's code. */
export async function verify(folder: string, root: string, now: Date): Promise<Manifest> {
  const held = { version: 0, epoch: 0 };
  const { manifest } = await openManifest(readManifestFile(folder), root, held, now);
  const content = async (file: Manifest['full']) =>
    openPayload(new Uint8Array(readFileSync(join(folder, file.path))), file);
  const list = openListFile(await content(manifest.full));
  if (readEntries(list).length !== manifest.entries || list.header.version !== manifest.version)
    throw new Error('damaged');
  for (const delta of manifest.deltas) {
    const { from, header } = openDelta(await content(delta));
    if (from !== delta.from || header.version !== manifest.version) throw new Error('damaged');
  }
  return manifest;
}

/** What a version adds, drops and changes against another, as lines "+ kind value". */
export function diff(before: string, after: string): string[] {
  const read = (path: string) =>
    new Map(
      readEntries(readFull(path)).map((entry) => [`${entry.kind} ${entry.value}`, JSON.stringify(entry)]),
    );
  const [old, now] = [read(before), read(after)];
  return [
    ...[...now].flatMap(([key, entry]) =>
      !old.has(key) ? `+ ${key}` : old.get(key) !== entry ? `~ ${key}` : [],
    ),
    ...[...old.keys()].flatMap((key) => (now.has(key) ? [] : `- ${key}`)),
  ];
}
