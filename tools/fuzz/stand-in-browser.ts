export type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown;

/** What answering calls needs of a browser: an own address, and somebody who listens. */
export const standIn = {
  id: 'canh-giac',
  getURL: (path: string) => `chrome-extension://canh-giac${path}`,
  listeners: [] as Listener[],
  onMessage: { addListener: (listener: Listener) => void standIn.listeners.push(listener) },
};

// In Node there is no browser: this must be loaded before the first module that takes it from `wxt/browser`.
Object.assign(globalThis, { chrome: { runtime: standIn } });
