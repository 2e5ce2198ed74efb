import { type Browser, browser } from 'wxt/browser';

/**
 * Sends and answers the typed calls of messages.ts. An answer is `{ ok: true, value }` or `{ ok: false, error }`: a
 * failure in the background reaches the caller as words, never as a silent `undefined`.
 */

// biome-ignore lint/suspicious/noExplicitAny: any function shape; each call's own types are kept by the mapped types below
type AnyCall = (args: any) => unknown;
type CallsOf<C> = { [K in keyof C]: AnyCall };

/** Kinds of sender: a content script of ours (in a tab's page), a page of the extension, or its worker. */
export type Asker = 'content' | 'page' | 'worker';

/** One entry per call: whom it serves, and what answers it. */
export type Handlers<C extends CallsOf<C>> = {
  [K in keyof C]: {
    from: readonly Asker[];
    run: (
      args: Parameters<C[K]>[0],
      sender: Browser.runtime.MessageSender,
    ) => ReturnType<C[K]> | Promise<ReturnType<C[K]>>;
  };
};

/**
 * Who sent this, or `undefined` for anyone we do not serve. A popup opened as a tab has `sender.tab` too, so the sender's
 * address decides. Web pages and other extensions never arrive here: nothing is `externally_connectable`.
 */
export function whoAsks(sender: Browser.runtime.MessageSender): Asker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('/' as never);
  // Chromium gives the worker's own script address; Firefox its background page.
  if (sender.url?.startsWith(own))
    return /\/(background\.js|_generated_background_page\.html)$/.test(sender.url) ? 'worker' : 'page';
  return sender.tab ? 'content' : 'worker';
}

/** Answers calls until the context ends. Unknown calls and askers that a call does not serve get an error in words. */
export function answerCalls<C extends CallsOf<C>>(handlers: Handlers<C>, ask = whoAsks): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const { call, args } = (message ?? {}) as { call?: unknown; args?: unknown };
    if (typeof call !== 'string' || !Object.hasOwn(handlers, call)) return undefined;
    const handler = handlers[call as keyof C];
    const asker = ask(sender);
    if (!asker || !handler.from.includes(asker)) {
      sendResponse({ ok: false, error: 'not-allowed' });
      return undefined;
    }
    // Promise.try is missing in Node 22, where the unit tests may run.
    (async () => handler.run(args as never, sender))().then(
      (value) => sendResponse({ ok: true, value: value ?? null }),
      (error: unknown) =>
        sendResponse({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    // Chromium keeps the channel open for a late answer only on a literal true.
    return true;
  });
}

function open<T>(answer: unknown): T {
  const { ok, value, error } = (answer ?? {}) as { ok?: boolean; value?: T; error?: string };
  if (!ok) throw new Error(error ?? 'no-answer');
  return value as T;
}

/** Asks the background. Rejects with the background's words, or `no-answer` when nothing listened. */
export async function callBackground<C extends CallsOf<C>, K extends keyof C & string>(
  call: K,
  args: Parameters<C[K]>[0],
): Promise<ReturnType<C[K]>> {
  return open(await browser.runtime.sendMessage({ call, args }));
}

/** Asks a tab's content script. Rejects when the tab has none. */
export async function callTab<C extends CallsOf<C>, K extends keyof C & string>(
  tab: number,
  call: K,
  args: Parameters<C[K]>[0],
): Promise<ReturnType<C[K]>> {
  return open(await browser.tabs.sendMessage(tab, { call, args }));
}
