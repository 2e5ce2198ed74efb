import { type Database, db as shared } from '../db/db.ts';
import { changeShard, type Delta } from './delta.ts';
import { addShardToFilter, makeFilter } from './filter.ts';
import type { ListHeader } from './header.ts';
import type { ListFile } from './list-file.ts';
import { KINDS } from './shard.ts';

/** Room for shards in the keys of one generation. */
const SHARDS_PER_GENERATION = 2 ** 20;
/** Shards per write transaction of an import. */
const CHUNK = 256;

export const shardKey = (gen: number, index: number): number => gen * SHARDS_PER_GENERATION + index;

const deleteGeneration = async (db: Database, gen: number): Promise<void> => {
  await db.shards
    .where('key')
    .between(shardKey(gen, 0), shardKey(gen + 1, 0), true, false)
    .delete();
  await db.generations.delete(gen);
};

/** Removes what an import that was killed half-way left behind. Not while another import runs. */
export async function dropUnfinished(db: Database = shared): Promise<void> {
  await db.transaction('rw', db.lists, db.generations, db.shards, db.meta, async () => {
    const unfinished = (await db.meta.get('importing'))?.value as number | undefined;
    if (unfinished === undefined) return;
    await deleteGeneration(db, unfinished);
    await db.meta.delete('importing');
  });
}

/** Takes a free generation number. */
async function startGeneration(db: Database): Promise<number> {
  await dropUnfinished(db);
  return db.transaction('rw', db.meta, async () => {
    const gen = (((await db.meta.get('generation'))?.value as number | undefined) ?? 0) + 1;
    await db.meta.bulkPut([
      { key: 'generation', value: gen },
      { key: 'importing', value: gen },
    ]);
    return gen;
  });
}

/** What is kept of a live list beside its shards. */
export interface Generation {
  header: ListHeader;
  filter: Uint8Array;
}

/** Where a list stands beside its entries. */
export interface ListPlace {
  id: string;
  priority: number;
  state: unknown;
}

/**
 * Writes a list into the next generation, then makes it live and drops the old one in one transaction. Whatever fails before that
 * leaves the old list whole. Throws `not-newer` when the version that is live is the same or later.
 */
export async function importList(list: ListFile, place: ListPlace, db: Database = shared): Promise<void> {
  const { header, shards } = list;
  const filter = makeFilter(list);
  const gen = await startGeneration(db);
  for (let start = 0; start < shards.length; start += CHUNK) {
    const rows = shards.slice(start, start + CHUNK).map((bytes, i) => ({
      key: shardKey(gen, start + i),
      // A view would be stored with the whole file behind it.
      bytes: bytes.slice(),
    }));
    await db.shards.bulkPut(rows);
  }
  await db.transaction('rw', db.lists, db.generations, db.shards, db.meta, async () => {
    const old = await db.lists.get(place.id);
    if (old && old.version >= header.version) throw new Error('not-newer');
    // Two imports at once: the later took this one's shards for left-overs.
    if ((await db.meta.get('importing'))?.value !== gen) throw new Error('overtaken');
    await db.generations.put({ gen, header, filter });
    await db.lists.put({ ...place, gen, version: header.version });
    if (old) await deleteGeneration(db, old.gen);
    await db.meta.delete('importing');
  });
}

/** Changes a live list by a delta, in one transaction. Throws `wrong-base` when the live version is not the delta's. */
export async function applyDelta(delta: Delta, place: ListPlace, db: Database = shared): Promise<void> {
  await db.transaction('rw', db.lists, db.generations, db.shards, async () => {
    const live = await db.lists.get(place.id);
    if (!live || live.version !== delta.from) throw new Error('wrong-base');
    const keys = delta.changes.map(({ shard }) => shardKey(live.gen, shard));
    const rows = await db.shards.bulkGet(keys);
    await db.shards.bulkPut(
      delta.changes.map((change, i) => {
        const row = rows[i];
        if (!row) throw new Error('damaged');
        return { key: row.key, bytes: changeShard(delta.header, change, row.bytes) };
      }),
    );
    const { filter } = await readGeneration(live.gen, db);
    for (const { shard, put } of delta.changes)
      addShardToFilter(filter, KINDS[delta.header.shards[shard]![0]]!, put);
    await db.generations.put({ gen: live.gen, header: delta.header, filter });
    await db.lists.put({ ...place, gen: live.gen, version: delta.header.version });
  });
}

/** Forgets a list whole. */
export async function removeList(id: string, db: Database = shared): Promise<void> {
  await db.transaction('rw', db.lists, db.generations, db.shards, async () => {
    const live = await db.lists.get(id);
    await db.lists.delete(id);
    if (live) await deleteGeneration(db, live.gen);
  });
}

/** Head and filter of a live generation. Throws `damaged` when they are gone. */
export async function readGeneration(gen: number, db: Database): Promise<Generation> {
  const row = await db.generations.get(gen);
  if (!row) throw new Error('damaged');
  return { header: row.header as ListHeader, filter: row.filter };
}
