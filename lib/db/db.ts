import { Dexie, type Table } from 'dexie';
import type { Identifier, SavedReport } from '../messages.ts';

/** One packed shard of one generation of a list; `key` is generation × 2^20 + place in the list. */
export interface StoredShard {
  key: number;
  bytes: Uint8Array;
}

/** What lib/blocklist keeps of a generation beside the shards: its head, and a filter over its keys. */
export interface StoredGeneration {
  gen: number;
  header: unknown;
  filter: Uint8Array;
}

/** A followed list. `gen` is the live generation; `state` what lib/blocklist knows of its updates. */
export interface StoredList {
  id: string;
  /** 0 is asked first. */
  priority: number;
  gen: number;
  version: number;
  state: unknown;
}

/** The person's own word on an identifier; it beats every list. */
export interface OwnEntry {
  key: string;
  verdict: 'block' | 'trust';
  since: number;
}

/** A report as the person filed it; kept until they delete it. Rows of version 0.1 have one `identifier` and no `kind`. */
export type StoredReport = SavedReport | OldReport;

export type OldReport = Pick<SavedReport, 'id' | 'state' | 'created' | 'category' | 'note' | 'text'> & {
  identifier: Identifier | null;
};

/** Everything that is kept, in the extension's own origin only. A schema change needs a new version and a migration test. */
export class Database extends Dexie {
  shards!: Table<StoredShard, number>;
  generations!: Table<StoredGeneration, number>;
  lists!: Table<StoredList, string>;
  own!: Table<OwnEntry, string>;
  reports!: Table<StoredReport, string>;
  meta!: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'canh-giac') {
    super(name);
    this.version(1).stores({ entries: 'key', own: 'key', reports: 'id, state, created', meta: 'key' });
    // Rows of version 0.1 came with the extension and come again packed; what the person wrote stays.
    this.version(2).stores({ entries: null, shards: 'key', generations: 'gen', lists: 'id' });
  }
}

export const db = new Database();
