import { browser } from 'wxt/browser';
import type { WindowStart } from './messages.ts';

const keyOf = (id: string) => `start.${id}`;
/** More than a report keeps, so that cutting happens where it is tested. */
const MAX_TEXT = 20_000;

/** Keeps what a window of ours starts with, until the browser closes; the id goes into the window's address. */
export async function keepStart(start: WindowStart): Promise<string> {
  const id = crypto.randomUUID();
  const kept = { ...start, text: start.text.slice(0, MAX_TEXT), author: start.author?.slice(0, 200) };
  await browser.storage.session.set({ [keyOf(id)]: kept });
  return id;
}

/** What was kept under an id, as often as it is asked (a reload keeps the report); `undefined` when it is gone. */
export async function readStart(id: string): Promise<WindowStart | undefined> {
  const key = keyOf(id);
  return ((await browser.storage.session.get(key)) as Record<string, WindowStart | undefined>)[key];
}
