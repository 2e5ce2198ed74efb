import type { Level } from '../detect/types.ts';

const STYLE = `
:host { all: initial; }
.layer { position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483000; }
button { position: absolute; transform: translate(-100%, -50%); font: 600 12px/1 system-ui, sans-serif; padding: 5px 9px; border-radius: 999px;
  border: 2px solid #fff; cursor: pointer; white-space: nowrap; box-shadow: 0 1px 3px rgb(0 0 0 / 35%); }
.danger { background: #b3261e; color: #fff; }
.caution { background: #ffdf9e; color: #3d2a00; }
button:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px; }
@media (forced-colors: active) { button { border-color: ButtonText; } }`;

export interface BadgeOptions {
  document: Document;
  signal: AbortSignal;
  label: (level: Level) => string;
  onOpen: (item: Element, button: HTMLElement) => void;
}

/**
 * One labelled button per flagged item, on the item's upper edge, in one layer above the page (closed shadow root): nothing is put
 * between the page's own nodes. Positions follow size changes; no scroll handler is needed, the layer scrolls with the document.
 */
export function createBadges({ document, signal, label, onOpen }: BadgeOptions) {
  const host = document.createElement('canh-giac-badges');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  const buttons = new Map<Element, HTMLButtonElement>();

  const place = () => {
    // A page may throw our element out: it is put back with the next change.
    if (!host.isConnected && buttons.size > 0) document.documentElement.append(host);
    const { scrollX, scrollY } = document.defaultView!;
    for (const [item, button] of buttons) {
      const box = item.getBoundingClientRect();
      const gone = !item.isConnected || box.width === 0;
      button.hidden = gone;
      if (gone && !item.isConnected) {
        button.remove();
        buttons.delete(item);
      }
      button.style.left = `${box.right + scrollX - 12}px`;
      button.style.top = `${box.top + scrollY}px`;
    }
  };
  let asked = false;
  const ask = () => {
    if (asked || buttons.size === 0) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) place();
    });
  };
  const sizes = new ResizeObserver(ask);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.remove();
  });

  return {
    /** Shows, changes or (level `none`) removes the badge of an item. */
    set(item: Element, level: Level): void {
      let button = buttons.get(item);
      if (level === 'none') {
        button?.remove();
        buttons.delete(item);
        sizes.unobserve(item);
        return;
      }
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        const own = button;
        own.addEventListener('click', (event) => {
          event.stopPropagation();
          // A page that clicks our badge by script opens nothing.
          if (event.isTrusted) onOpen(item, own);
        });
        buttons.set(item, button);
        layer.append(button);
        sizes.observe(item);
      }
      button.className = level;
      button.textContent = `${level === 'danger' ? '⚠' : '?'} ${label(level)}`;
      ask();
    },
    place: ask,
  };
}

export type Badges = ReturnType<typeof createBadges>;
