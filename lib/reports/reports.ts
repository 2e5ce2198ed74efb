import { type Database, db as shared } from '../db/db.ts';
import type { ReportDraft, SavedReport } from '../messages.ts';

const MAX_TEXT = 5_000;
const MAX_NOTE = 1_000;

const keyOf = ({ kind, value }: { kind: string; value: string }) => `${kind} ${value.toLowerCase()}`;

/** Keeps a report and blocks its identifier for this person, both or neither. Long text is cut to what a reviewer needs. */
export async function saveReport(draft: ReportDraft, db: Database = shared): Promise<{ id: string }> {
  const id = crypto.randomUUID();
  const { identifier, category, note, text } = draft;
  await db.transaction('rw', db.reports, db.own, async () => {
    await db.reports.add({
      id,
      state: 'kept',
      created: Date.now(),
      identifier: identifier ? { kind: identifier.kind, value: identifier.value } : null,
      category: category.slice(0, 40),
      note: note.slice(0, MAX_NOTE),
      text: text.slice(0, MAX_TEXT),
    });
    if (identifier) await db.own.put({ key: keyOf(identifier), verdict: 'block', since: Date.now() });
  });
  return { id };
}

/** All reports, newest first. */
export async function listReports(db: Database = shared): Promise<SavedReport[]> {
  return (await db.reports.orderBy('created').reverse().toArray()) as SavedReport[];
}

/** Takes a report back, and the block with it unless another report names the same identifier. */
export async function deleteReport(id: string, db: Database = shared): Promise<void> {
  await db.transaction('rw', db.reports, db.own, async () => {
    const report = await db.reports.get(id);
    await db.reports.delete(id);
    if (!report?.identifier) return;
    const key = keyOf(report.identifier);
    const others = await db.reports
      .filter(({ identifier }) => identifier !== null && keyOf(identifier) === key)
      .count();
    if (others === 0) await db.own.delete(key);
  });
}
