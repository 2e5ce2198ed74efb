import type { Database, StoredList } from '../db/db.ts';
import { type Generation, readGeneration, shardKey } from './store.ts';

/** Shards kept in the worker's memory: at about 8 kB each a few megabytes, freed when the worker ends. */
const MAX_SHARDS = 400;

/** Heads and recently read shards of the live generations. A new generation or version never sees an old one's bytes. */
export class ShardCache {
  readonly #generations = new Map<string, Generation>();
  readonly #shards = new Map<string, Uint8Array>();

  /** Head and filter of the live generation. */
  async generation({ gen, version }: StoredList, db: Database): Promise<Generation> {
    const key = `${gen}.${version}`;
    const known = this.#generations.get(key);
    if (known) return known;
    const generation = await readGeneration(gen, db);
    for (const old of this.#generations.keys()) if (old.startsWith(`${gen}.`)) this.#generations.delete(old);
    this.#generations.set(key, generation);
    return generation;
  }

  /** Bytes of shards by place, read in one go. Throws `damaged` when one is missing. */
  async shards(
    { gen, version }: StoredList,
    places: number[],
    db: Database,
  ): Promise<Map<number, Uint8Array>> {
    const found = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const place of new Set(places)) {
      const bytes = this.#shards.get(`${gen}.${version}.${place}`);
      if (bytes) found.set(place, bytes);
      else missing.push(place);
    }
    if (missing.length > 0) {
      const rows = await db.shards.bulkGet(missing.map((place) => shardKey(gen, place)));
      for (const [i, place] of missing.entries()) {
        const row = rows[i];
        if (!row) throw new Error('damaged');
        found.set(place, row.bytes);
        this.#shards.set(`${gen}.${version}.${place}`, row.bytes);
      }
    }
    for (const oldest of this.#shards.keys()) {
      if (this.#shards.size <= MAX_SHARDS) break;
      this.#shards.delete(oldest);
    }
    return found;
  }
}
