import { type Database, db as shared } from '../db/db.ts';
import type { Identifier, IdentifierAnswer } from '../messages.ts';
import type { ListEntry, ShippedList } from './entry.ts';
import { findAnswer, keysOf } from './find.ts';

/** Puts the shipped list in place in one transaction, unless it is already there. A failure leaves the old list whole. */
export async function installShipped(list: ShippedList, db: Database = shared): Promise<void> {
  const stamp = `${list.date} ${list.entries.length}`;
  await db.transaction('rw', db.entries, db.meta, async () => {
    if ((await db.meta.get('shipped'))?.value === stamp) return;
    await db.entries.clear();
    await db.entries.bulkPut(list.entries.map((entry) => ({ key: `${entry.kind} ${entry.value}`, entry })));
    await db.meta.put({ key: 'shipped', value: stamp });
  });
}

/** What the person's own entries and the list say of each identifier, in order. Own trust and own block beat the list. */
export async function lookUp(
  identifiers: Identifier[],
  now = new Date(),
  db: Database = shared,
): Promise<IdentifierAnswer[]> {
  const keys = [...new Set(identifiers.flatMap(keysOf))];
  const [own, stored] = await Promise.all([db.own.bulkGet(keys), db.entries.bulkGet(keys)]);
  const verdictOf = new Map(own.flatMap((entry) => (entry ? [[entry.key, entry.verdict] as const] : [])));
  const entryOf = new Map(stored.flatMap((row) => (row ? [[row.key, row.entry as ListEntry] as const] : [])));
  return identifiers.map((identifier) => {
    const verdict = verdictOf.get(keysOf(identifier)[0]!);
    if (verdict === 'trust') return { status: 'trusted', list: 'own' };
    if (verdict === 'block') return { status: 'reported', strength: 'full', list: 'own' };
    return findAnswer(identifier, (key) => entryOf.get(key), now);
  });
}

/** Sets or clears the person's own word on an identifier; it counts from the next look-up on. */
export async function setOwn(
  identifier: Identifier,
  verdict: 'block' | 'trust' | undefined,
  db: Database = shared,
): Promise<void> {
  const key = keysOf(identifier)[0]!;
  await (verdict ? db.own.put({ key, verdict, since: Date.now() }) : db.own.delete(key));
}
