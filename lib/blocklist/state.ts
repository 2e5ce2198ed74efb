import { type Database, db as shared } from '../db/db.ts';
import type { ListStatus, UpdateOutcome } from '../messages.ts';

/** What is kept of a list beside its entries; changes only together with them. */
export interface ListState {
  /** Name that the publisher gave the list; it never changes for one address. */
  list: string;
  epoch: number;
  /** ISO days. */
  date: string;
  expires: string;
  entries: number;
}

/** What is kept of the updates of a list, whether or not its address ever gave one. Milliseconds since 1970. */
export interface UpdateState {
  outcome: UpdateOutcome;
  tried: number;
  nextTry: number;
  /** Failures in a row; each doubles the wait. */
  failures: number;
  etag?: string;
}

const keyOf = (id: string) => `update ${id}`;

export async function readUpdateState(id: string, db: Database = shared): Promise<UpdateState | undefined> {
  return (await db.meta.get(keyOf(id)))?.value as UpdateState | undefined;
}

export const saveUpdateState = async (id: string, state: UpdateState, db: Database = shared): Promise<void> =>
  void (await db.meta.put({ key: keyOf(id), value: state }));

export const forgetUpdateState = (id: string, db: Database = shared): Promise<void> =>
  db.meta.delete(keyOf(id));

/** Where a list stands, from what is stored. A list that was never got is empty and stale. */
export async function readStatus(id: string, now: Date, db: Database = shared): Promise<ListStatus> {
  const [live, update] = await Promise.all([db.lists.get(id), readUpdateState(id, db)]);
  const { entries = 0, date = '', expires = '' } = (live?.state ?? {}) as Partial<ListState>;
  return {
    id,
    version: live?.version ?? 0,
    entries,
    date,
    expires,
    stale: now.toISOString().slice(0, 10) > expires,
    ...(update ? { outcome: update.outcome, tried: update.tried, nextTry: update.nextTry } : {}),
  };
}
