import { type Database, db as shared } from '../db/db.ts';
import type { SavedReport } from '../messages.ts';
import { askOutcome, type Fetch, postReport } from './report-service.ts';
import { listReports } from './reports.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Longest wait between two attempts, whatever the service asks for. */
const MAX_WAIT_MS = DAY_MS;
/** One run sends at most this many, so that a long queue never floods a service that has just come back. */
const MAX_PER_RUN = 20;

export interface Delivery {
  /** Address of the report service. */
  url: string;
  fetch: Fetch;
  now: () => number;
  /** 0–1, spreads the attempts of many people. */
  random: () => number;
  db?: Database;
}

/** Wait before attempt `attempts + 1`: a minute, doubled each time to a day at most, with a quarter of spread. */
export function backOff(attempts: number, random: number): number {
  const wait = Math.min(MAX_WAIT_MS, MINUTE_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(wait * (0.75 + random / 2));
}

/** A time too far ahead comes from a clock that was set back since: it is due. */
const isDue = (time: number | undefined, now: number, longest: number) =>
  time === undefined || time <= now || time - now > longest;

/**
 * Delivers what waits and is due, one after the other, and asks once a day what became of the rest. A report changes its state
 * only after the service's receipt: killed at any point, it is sent again under the same id, which the service takes once.
 */
export async function deliverReports({ url, fetch, now, random, db = shared }: Delivery): Promise<void> {
  const reports = await listReports(db);
  const update = (id: string, change: Partial<SavedReport>) => db.reports.update(id, change as object);
  const waiting = reports
    .filter(({ state, nextTry }) => state === 'queued' && isDue(nextTry, now(), 2 * MAX_WAIT_MS))
    .reverse();
  for (const report of waiting.slice(0, MAX_PER_RUN)) {
    const attempts = (report.attempts ?? 0) + 1;
    const reply = await postReport(url, report, fetch);
    if (reply.kind === 'taken')
      await update(report.id, { state: 'sent', attempts, receipt: reply.receipt, problem: '' });
    else if (reply.kind === 'refused')
      await update(report.id, { state: 'refused', attempts, problem: reply.problem });
    else {
      const wait = Math.min(MAX_WAIT_MS, Math.max(backOff(attempts, random()), reply.afterMs ?? 0));
      await update(report.id, { attempts, nextTry: now() + wait, problem: reply.problem });
    }
  }
  const open = reports.filter(
    ({ state, receipt, outcome, outcomeAsked }) =>
      state === 'sent' &&
      receipt &&
      outcome !== 'declined' &&
      outcome !== 'published' &&
      isDue(outcomeAsked === undefined ? undefined : outcomeAsked + DAY_MS, now(), 2 * DAY_MS),
  );
  for (const { id, receipt } of open.slice(0, MAX_PER_RUN)) {
    const outcome = await askOutcome(url, receipt!, fetch);
    await update(id, { outcomeAsked: now(), ...(outcome ? { outcome } : {}) });
  }
}
