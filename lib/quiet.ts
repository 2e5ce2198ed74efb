import { browser } from 'wxt/browser';
import type { Quiet } from './messages.ts';

const KEY = 'quiet';
/** Oldest are forgotten beyond this. */
const MAX = 1_000;

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** What the person wants no warning about; empty when nothing is stored or the storage cannot be read. */
export async function loadQuiet(): Promise<Quiet> {
  const stored = (await browser.storage.local.get(KEY).catch(() => ({})))[KEY as never] as
    | Partial<Quiet>
    | undefined;
  return { posts: strings(stored?.posts), authors: strings(stored?.authors) };
}

let last: Promise<unknown> = Promise.resolve();

/** Adds or takes back one wish; one after the other, so that none is lost. Background only: it is the one writer. */
export function setQuiet(wish: { kind: keyof Quiet; key: string; quiet: boolean }): Promise<void> {
  const change = async () => {
    const all = await loadQuiet();
    const others = all[wish.kind].filter((key) => key !== wish.key);
    const keys = wish.quiet ? [...others, wish.key].slice(-MAX) : others;
    await browser.storage.local.set({ [KEY]: { ...all, [wish.kind]: keys } });
  };
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

/** Calls back after each change until `signal` aborts. */
export function watchQuiet(signal: AbortSignal, onChange: (quiet: Quiet) => void): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes)
      void loadQuiet().then((quiet) => signal.aborted || onChange(quiet));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

/** FNV-1a over UTF-16 units, twice with different starts: 64 bits name a text without keeping its words. */
export function hashText(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Key of an author on a site: the handle where the page shows one, else the name. */
export const authorKey = (site: string, { name, handle }: { name: string; handle?: string }) =>
  `${site}:${(handle ?? name).toLowerCase()}`;
