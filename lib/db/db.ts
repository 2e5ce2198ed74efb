import { Dexie, type Table } from 'dexie';
import type { Identifier, SavedReport } from '../messages.ts';

export interface StoredEntry {
  /** "kind value". */
  key: string;
  entry: unknown;
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
  entries!: Table<StoredEntry, string>;
  own!: Table<OwnEntry, string>;
  reports!: Table<StoredReport, string>;
  meta!: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'canh-giac') {
    super(name);
    this.version(1).stores({ entries: 'key', own: 'key', reports: 'id, state, created', meta: 'key' });
  }
}

export const db = new Database();
