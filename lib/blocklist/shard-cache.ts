import type { Database, StoredList } from '../db/db.ts';
import type { ListHeader } from './header.ts';
import { readHeader, shardKey } from './store.ts';

/** Shards kept in the worker's memory: at about 8 kB each a few megabytes, freed when the worker ends. */
const MAX_SHARDS = 400;

/** Heads and recently read shards of the live generations. A new generation or version never sees an old one's bytes. */
export class ShardCache {
  readonly #headers = new Map<string, ListHeader>();
  readonly #shards = new Map<string, Uint8Array>();

  /** Head of the live generation. */
  async header({ gen, version }: StoredList, db: Database): Promise<ListHeader> {
    const key = `${gen}.${version}`;
    const known = this.#headers.get(key);
    if (known) return known;
    const header = await readHeader(gen, db);
    for (const old of this.#headers.keys()) if (old.startsWith(`${gen}.`)) this.#headers.delete(old);
    this.#headers.set(key, header);
    return header;
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
