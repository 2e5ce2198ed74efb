import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Answers to one file's request; `undefined` lets the folder answer. */
export type Disturb = (name: string, bytes: () => Buffer) => Response | Promise<Response> | undefined;

/** A static host for a folder, without a network. `asked` counts the requests by file. */
export function folderFetch(folder: string, disturb: Disturb = () => undefined) {
  const asked: string[] = [];
  const fetch = async (address: unknown, init?: RequestInit) => {
    const name = new URL(String(address)).pathname.slice(1);
    asked.push(name);
    const bytes = () => readFileSync(join(folder, name));
    const disturbed = await disturb(name, bytes);
    if (disturbed) return disturbed;
    const etag = `"${createHash('sha256').update(bytes()).digest('hex')}"`;
    if (new Headers(init?.headers).get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { etag } });
    return new Response(new Uint8Array(bytes()), { headers: { etag } });
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}
