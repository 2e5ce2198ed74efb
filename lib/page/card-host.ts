let closeOpen: (() => void) | undefined;

/** Room kept free below and beside the card, in CSS pixels. */
const MARGIN = 8;
const WIDTH = 400;

/**
 * Opens a place for the card beside `button`, in a closed shadow root above the page: one at a time; Escape, a click elsewhere or the
 * returned function closes it and gives the focus back. `mount` draws into the root and returns what removes the drawing.
 */
export function openCardHost(
  button: HTMLElement,
  mount: (root: ShadowRoot, close: () => void) => () => void,
): void {
  closeOpen?.();
  const document = button.ownerDocument;
  const host = document.createElement('canh-giac-card');
  const box = button.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(box.left, innerWidth - WIDTH - 2 * MARGIN));
  // Below the badge where there is room, else as high as the window allows.
  const top = Math.max(MARGIN, Math.min(box.bottom + 6, innerHeight - 420));
  host.style.cssText =
    `all:initial;position:fixed;z-index:2147483001;left:${left}px;top:${top}px;overflow:auto;` +
    `width:min(${WIDTH}px,calc(100vw - ${2 * MARGIN}px));max-height:${innerHeight - top - MARGIN}px`;
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const ending = new AbortController();
  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = undefined;
    ending.abort();
    unmount();
    host.remove();
    button.focus();
  };
  const unmount = mount(root, close);
  closeOpen = close;
  const options = { capture: true, signal: ending.signal };
  addEventListener('keydown', (event) => event.key === 'Escape' && close(), options);
  addEventListener('pointerdown', (event) => !event.composedPath().includes(host) && close(), options);
  root.querySelector<HTMLElement>('button')?.focus();
}
