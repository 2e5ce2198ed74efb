import type { UpdateOutcome } from '../messages.ts';
import { readBytes } from './payload.ts';

/** A failure whose code the popup has words for. */
export class UpdateError extends Error {
  readonly outcome: UpdateOutcome;

  constructor(outcome: UpdateOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

export interface Downloader {
  fetch: typeof fetch;
  /** Milliseconds for one file, headers and body together: a server that trickles does not hold the worker. */
  timeout: number;
}

export interface Downloaded {
  bytes: Uint8Array<ArrayBuffer>;
  etag?: string;
}

/**
 * One file over HTTPS, without cookies and without the HTTP cache; `undefined` when the server says that `etag` is still current.
 * Throws UpdateError: `offline`, `server-error`, `too-slow`, or `damaged` when it is larger than `limit`.
 */
export async function download(
  url: string,
  limit: number,
  { fetch, timeout }: Downloader,
  etag?: string,
): Promise<Downloaded | undefined> {
  const signal = AbortSignal.timeout(timeout);
  const init: RequestInit = { signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };
  try {
    const response = await fetch(url, etag ? { ...init, headers: { 'if-none-match': etag } } : init);
    if (response.status === 304 && etag) return undefined;
    if (!response.ok || !response.body) throw new UpdateError('server-error');
    const bytes = await Promise.race([readBytes(response.body, limit), rejectOn(signal)]);
    const tag = response.headers.get('etag');
    return { bytes, ...(tag ? { etag: tag } : {}) };
  } catch (error) {
    if (error instanceof UpdateError) throw error;
    if (signal.aborted) throw new UpdateError('too-slow');
    throw new UpdateError((error as Error).message === 'damaged' ? 'damaged' : 'offline');
  }
}

/** Rejects when the signal aborts: a body stream that hangs need not notice it by itself. */
const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
