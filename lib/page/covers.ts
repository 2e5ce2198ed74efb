const STYLE = `
:host { all: initial; }
.layer { position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147482999; color-scheme: light dark; }
.cover { position: absolute; box-sizing: border-box; display: flex; flex-wrap: wrap; gap: 12px; align-items: center; justify-content: center;
  overflow: hidden; padding: 12px; border-radius: 10px; font: 15px/1.5 system-ui, "Noto Sans", sans-serif;
  background: light-dark(#f5f6fa, #2b2a31); color: light-dark(#1d1d21, #ece8ee); border: 1px solid light-dark(#d4d7de, #4a4852); }
button { font: inherit; font-weight: 600; min-height: 36px; padding: 4px 12px; border-radius: 8px; cursor: pointer;
  border: 1px solid currentcolor; background: none; color: light-dark(#2a5298, #a9c7ff); }
button:focus-visible { outline: 3px solid light-dark(#0b57d0, #ffd54a); outline-offset: 2px; }`;

export interface CoversOptions {
  document: Document;
  signal: AbortSignal;
  words: { covered: string; show: string };
}

/**
 * Covers items that the person does not want to see, in one layer above the page (closed shadow root): the page's own nodes keep
 * their place, style and text. A cover follows its item's size, and goes when the item goes or the person takes it away.
 */
export function createCovers({ document, signal, words }: CoversOptions) {
  const host = document.createElement('canh-giac-covers');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  const covers = new Map<Element, HTMLElement>();

  const remove = (item: Element) => {
    covers.get(item)?.remove();
    covers.delete(item);
    sizes.unobserve(item);
    if (covers.size === 0) host.remove();
  };
  const place = () => {
    const { scrollX, scrollY } = document.defaultView!;
    for (const [item, cover] of covers) {
      if (!item.isConnected) remove(item);
      const { left, top, width, height } = item.getBoundingClientRect();
      cover.style.cssText = `left:${left + scrollX}px;top:${top + scrollY}px;width:${width}px;height:${height}px`;
    }
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.remove();
  });

  return {
    /** Covers an item; the focus goes to the button that shows it again. */
    cover(item: Element): void {
      if (covers.has(item)) return;
      const cover = document.createElement('div');
      cover.className = 'cover';
      const text = document.createElement('span');
      text.textContent = words.covered;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.show;
      button.addEventListener('click', (event) => event.isTrusted && remove(item));
      cover.append(text, button);
      covers.set(item, cover);
      layer.append(cover);
      if (!host.isConnected) document.documentElement.append(host);
      sizes.observe(item);
      place();
      button.focus();
    },
  };
}

export type Covers = ReturnType<typeof createCovers>;
