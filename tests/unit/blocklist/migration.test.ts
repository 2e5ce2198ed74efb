import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../../lib/db/db.ts';

test('from version 1: what the person wrote stays, the rows of the old list go', async () => {
  const old = new Dexie('from-1');
  old.version(1).stores({ entries: 'key', own: 'key', reports: 'id, state, created', meta: 'key' });
  await old.table('entries').put({ key: 'phone +84912345670', entry: {} });
  await old.table('own').put({ key: 'phone +84977777771', verdict: 'trust', since: 1 });
  await old.table('reports').put({ id: 'a', state: 'kept', created: 1 });
  old.close();
  const db = new Database('from-1');
  await db.open();
  expect(await db.own.toArray()).toEqual([{ key: 'phone +84977777771', verdict: 'trust', since: 1 }]);
  expect(await db.reports.count()).toBe(1);
  expect(db.tables.map(({ name }) => name)).not.toContain('entries');
  expect([...(db.backendDB()?.objectStoreNames ?? [])]).not.toContain('entries');
});
