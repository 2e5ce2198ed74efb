import type { UpdateOutcome } from '../messages.ts';
import { UpdateError } from './download.ts';
import { type FetchDeps, fetchList, type Source } from './fetch-list.ts';
import { readUpdateState, saveUpdateState, type UpdateState } from './state.ts';
import { dropUnfinished } from './store.ts';

const HOUR = 3_600_000;
/** Between two updates when all is well; failures begin at one hour and double up to a day. */
const EVERY = 12 * HOUR;
const LONGEST = 24 * HOUR;
/** Up to a quarter more, so that a million clients do not come at once. */
const JITTER = 0.25;

export interface UpdateDeps extends FetchDeps {
  random: () => number;
}

const KNOWN: ReadonlySet<string> = new Set<UpdateOutcome>([
  'damaged',
  'wrong-key',
  'wrong-list',
  'rolled-back',
  'expired',
]);

/** The code for a failure; `failed` for what nobody foresaw. */
export function nameFailure(error: unknown): UpdateOutcome {
  if (error instanceof UpdateError) return error.outcome;
  const { name = '', message = '', inner } = (error ?? {}) as Error & { inner?: unknown };
  // Dexie wraps the storage's own error.
  if (/Quota/.test(name + message + String((inner as Error | undefined)?.name))) return 'storage-full';
  if (KNOWN.has(message)) return message as UpdateOutcome;
  // Not JSON, not gzip, not UTF-8, not a list.
  if (error instanceof SyntaxError || error instanceof TypeError) return 'damaged';
  return 'failed';
}

/** Milliseconds to wait after `failures` failures in a row (0: none). */
export const waitAfter = (failures: number, random: () => number): number =>
  (failures === 0 ? EVERY : Math.min(LONGEST, HOUR * 2 ** (failures - 1))) * (1 + JITTER * random());

/**
 * Updates one list and keeps how it ended. Never throws for a reason that lies with the server or the file: the old list stays, whole.
 */
export async function updateList(source: Source, deps: UpdateDeps): Promise<UpdateOutcome> {
  const before = await readUpdateState(source.id, deps.db);
  const tried = deps.now().getTime();
  let outcome: UpdateOutcome;
  let etag = before?.etag;
  try {
    await dropUnfinished(deps.db);
    const fetched = await fetchList(source, deps, etag);
    outcome = fetched.outcome;
    etag = fetched.etag;
  } catch (error) {
    outcome = nameFailure(error);
  }
  const failures = outcome === 'updated' || outcome === 'current' ? 0 : (before?.failures ?? 0) + 1;
  const state: UpdateState = {
    outcome,
    tried,
    nextTry: tried + waitAfter(failures, deps.random),
    failures,
    ...(etag ? { etag } : {}),
  };
  // A full storage may refuse even this; the next start tries again.
  await saveUpdateState(source.id, state, deps.db).catch(() => undefined);
  return outcome;
}

/** Whether it is time to ask again. A clock that was set back does not postpone it for years. */
export function isDue(state: UpdateState | undefined, now: number): boolean {
  return !state || now >= state.nextTry || state.nextTry - now > LONGEST * (1 + JITTER);
}
