import { type Database, db as shared } from '../db/db.ts';
import trust from './data/trust.json' with { type: 'json' };
import { openListFile } from './list-file.ts';
import { openManifest } from './manifest.ts';
import { openPayload } from './payload.ts';
import type { ListState } from './state.ts';
import { importList } from './store.ts';

/** Id of the list that comes with the extension and is updated from the default address. */
export const SHIPPED = 'shipped';
/** The shipped list is asked before subscriptions. */
const PRIORITY = 0;

/** Reads a file of the shipped list's folder. */
export type ReadShipped = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Puts the shipped list in place unless it or a later version is there. It is verified like a downloaded one, but never too old: there
 * is nothing newer offline. A failure leaves the old list whole.
 */
export async function installShipped(read: ReadShipped, db: Database = shared): Promise<void> {
  const file = JSON.parse(new TextDecoder().decode(await read('manifest.json')));
  const { manifest, epoch } = await openManifest(file, trust.root, { version: 0, epoch: 0 }, new Date(0));
  const held = await db.lists.get(SHIPPED);
  if (held && held.version >= manifest.version) return;
  const list = openListFile(await openPayload(await read(manifest.full.path), manifest.full));
  const { date, expires, entries } = manifest;
  const state: ListState = { list: manifest.list, epoch, date, expires, entries };
  await importList(list, { id: SHIPPED, priority: PRIORITY, state }, db);
}
