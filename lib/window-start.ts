import { browser } from 'wxt/browser';
import type { WindowStart } from './messages.ts';

const PREFIX = 'start.';
const keyOf = (id: string) => `${PREFIX}${id}`;
/** More than a report keeps, so that cutting happens where it is tested. */
const MAX_TEXT = 20_000;
/** Windows of one session that can be reloaded; the texts of older ones are let go. */
const MAX_KEPT = 20;

/** Keeps what a window of ours starts with, until the browser closes; the id goes into the window's address. */
export async function keepStart(start: WindowStart): Promise<string> {
  const id = crypto.randomUUID();
  const kept = { ...start, text: start.text.slice(0, MAX_TEXT), author: start.author?.slice(0, 200) };
  const stored = await browser.storage.session.get(null);
  const starts = Object.entries(stored as Record<string, { at?: number }>)
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => (b.at ?? 0) - (a.at ?? 0));
  await browser.storage.session.remove(starts.slice(MAX_KEPT - 1).map(([key]) => key));
  // Two windows of one millisecond keep their order.
  const at = Math.max(Date.now(), (starts[0]?.[1].at ?? 0) + 1);
  await browser.storage.session.set({ [keyOf(id)]: { ...kept, at } });
  return id;
}

/** What was kept under an id, as often as it is asked (a reload keeps the report); `undefined` when it is gone. */
export async function readStart(id: string): Promise<WindowStart | undefined> {
  const key = keyOf(id);
  return ((await browser.storage.session.get(key)) as Record<string, WindowStart | undefined>)[key];
}
