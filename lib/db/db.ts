import { Dexie, type Table } from 'dexie';

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

/** A report as the person filed it; kept until they delete it. */
export interface StoredReport {
  id: string;
  state: 'kept' | 'queued' | 'sent';
  created: number;
  identifier: { kind: string; value: string } | null;
  category: string;
  note: string;
  text: string;
}

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
