import type { StoredReport } from '../db/db.ts';
import { type Database, db as shared } from '../db/db.ts';
import type { Identifier, ReportDraft, SavedReport } from '../messages.ts';
import { CATEGORIES } from './categories.ts';
import { MAX_NOTE, MAX_TEXT } from './draft.ts';

/** More identifiers than any honest report names. */
const MAX_IDENTIFIERS = 50;
const MAX_VALUE = 300;

export const keyOf = ({ kind, value }: Identifier) => `${kind} ${value.toLowerCase()}`;

function readRow(row: StoredReport): SavedReport {
  if ('identifiers' in row) return row;
  const { identifier, ...rest } = row;
  return { ...rest, kind: 'report', identifiers: identifier ? [identifier] : [] };
}

/**
 * Keeps a report and blocks its identifiers for this person, all or nothing; an appeal blocks nothing. Texts that
 * are too long are cut. With a service set, and the person's consent, the report waits for it (outbox.ts).
 */
export async function saveReport(
  draft: ReportDraft,
  { service = false, db = shared }: { service?: boolean; db?: Database } = {},
): Promise<{ id: string }> {
  const { kind, category, note, text, site, send } = draft;
  const identifiers = draft.identifiers
    .slice(0, MAX_IDENTIFIERS)
    .map((identifier) => ({ kind: identifier.kind, value: identifier.value.slice(0, MAX_VALUE) }));
  const report: SavedReport = {
    id: crypto.randomUUID(),
    state: service && send ? 'queued' : 'kept',
    created: Date.now(),
    kind,
    identifiers,
    category: CATEGORIES.includes(category) ? category : 'other',
    note: note.slice(0, MAX_NOTE),
    text: text.slice(0, MAX_TEXT),
    ...(site ? { site: site.slice(0, 40) } : {}),
  };
  await db.transaction('rw', db.reports, db.own, async () => {
    await db.reports.add(report);
    if (kind !== 'report') return;
    const since = report.created;
    await db.own.bulkPut(identifiers.map((one) => ({ key: keyOf(one), verdict: 'block', since })));
  });
  return { id: report.id };
}

/** All reports, newest first. */
export async function listReports(db: Database = shared): Promise<SavedReport[]> {
  return (await db.reports.orderBy('created').reverse().toArray()).map(readRow);
}

/** Takes a report back, and the blocks with it unless another report names the same identifiers. */
export async function deleteReport(id: string, db: Database = shared): Promise<void> {
  await db.transaction('rw', db.reports, db.own, async () => {
    const row = await db.reports.get(id);
    await db.reports.delete(id);
    if (!row || readRow(row).kind !== 'report') return;
    const others = (await db.reports.toArray()).map(readRow).filter(({ kind }) => kind === 'report');
    const still = new Set(others.flatMap(({ identifiers }) => identifiers.map(keyOf)));
    await db.own.bulkDelete(
      readRow(row)
        .identifiers.map(keyOf)
        .filter((key) => !still.has(key)),
    );
  });
}
