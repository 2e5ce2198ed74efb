import { browser } from 'wxt/browser';
import { type Database, db as shared } from './db/db.ts';
import type { KnownAboutMe } from './messages.ts';
import type { OwnLine } from './own-list.ts';
import { loadQuiet } from './quiet.ts';
import { keyOf, listReports } from './reports/reports.ts';

/** Everything about the person that is stored anywhere, but the settings, which every page reads by itself. Background only. */
export async function readStored(db: Database = shared): Promise<KnownAboutMe> {
  const [rows, reports, quiet] = await Promise.all([db.own.toArray(), listReports(db), loadQuiet()]);
  const own = rows.map(({ key, verdict, since }) => {
    const space = key.indexOf(' ');
    return { kind: key.slice(0, space), value: key.slice(space + 1), verdict, since };
  });
  return { own, reports, quiet };
}

/** Adds entries from a file to the person's own, in one transaction; later ones about the same identifier win. */
export async function importOwn(entries: readonly OwnLine[], db: Database = shared): Promise<void> {
  const since = Date.now();
  await db.own.bulkPut(entries.map((entry) => ({ key: keyOf(entry), verdict: entry.verdict, since })));
}

/** Forgets all of it, and the settings; the list and the registry stay. */
export async function deleteStored(db: Database = shared): Promise<void> {
  await db.transaction('rw', db.own, db.reports, async () => {
    await db.own.clear();
    await db.reports.clear();
  });
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
