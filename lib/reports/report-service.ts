import type { SavedReport } from '../messages.ts';

/** What the report service said of one call; see PROTOCOL.md. */
export type Reply =
  | { kind: 'taken'; receipt: string }
  | { kind: 'refused'; problem: string }
  /** Try again, no sooner than `afterMs` when the service named a time. */
  | { kind: 'later'; problem: string; afterMs?: number };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 15_000;
/** A receipt is a few words; whatever is longer is not one. */
const MAX_REPLY = 10_000;
const MAX_RECEIPT = 200;
/** Codes after which the same request may succeed later; every other 4xx is final. */
const TRANSIENT = new Set([408, 421, 425, 429]);

const OUTCOMES = ['received', 'accepted', 'declined', 'published'] as const;

const addressOf = (base: string, path: string) => `${base.replace(/\/+$/, '')}/${path}`;

const options = (init: RequestInit): RequestInit => ({
  ...init,
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  signal: AbortSignal.timeout(TIMEOUT_MS),
});

async function readJson(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  if (text.length > MAX_REPLY) throw new SyntaxError('too long');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
  return value as Record<string, unknown>;
}

/** What leaves the machine for a report: the fields of the preview and the day, nothing about the person. */
export function writeBody({ id, kind, identifiers, category, note, text, site, created }: SavedReport) {
  const day = new Date(created).toISOString().slice(0, 10);
  return { protocol: 1, id, kind, identifiers, category, note, text, ...(site ? { site } : {}), day };
}

/** Delivers one report. Never throws: a service that is down, slow or answers nonsense gives `later`. */
export async function postReport(base: string, report: SavedReport, fetch: Fetch): Promise<Reply> {
  try {
    const response = await fetch(
      addressOf(base, 'reports'),
      options({
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': report.id },
        body: JSON.stringify(writeBody(report)),
      }),
    );
    const wait = Number(response.headers.get('retry-after'));
    const afterMs = wait > 0 ? { afterMs: wait * 1000 } : {};
    if (response.status >= 500 || TRANSIENT.has(response.status))
      return { kind: 'later', problem: `http-${response.status}`, ...afterMs };
    if (!response.ok) return { kind: 'refused', problem: `http-${response.status}` };
    const { id, receipt } = await readJson(response);
    // A receipt for something else is no receipt.
    if (id !== report.id || typeof receipt !== 'string' || receipt === '' || receipt.length > MAX_RECEIPT)
      return { kind: 'later', problem: 'bad-receipt' };
    return { kind: 'taken', receipt };
  } catch (error) {
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      kind: 'later',
      problem: slow ? 'slow' : error instanceof SyntaxError ? 'bad-receipt' : 'offline',
    };
  }
}

/** What became of a delivered report; `undefined` when the service does not say. Never throws. */
export async function askOutcome(
  base: string,
  receipt: string,
  fetch: Fetch,
): Promise<SavedReport['outcome']> {
  try {
    const response = await fetch(addressOf(base, `reports/${encodeURIComponent(receipt)}`), options({}));
    const { outcome } = response.ok ? await readJson(response) : {};
    return OUTCOMES.find((known) => known === outcome);
  } catch {
    return undefined;
  }
}
