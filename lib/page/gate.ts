import type { Finding, Level } from '../detect/types.ts';
import { rangeOf } from './highlights.ts';
import type { PageText } from './page-text.ts';

/** What the gate needs of a judged item. */
export interface GatedItem {
  page: PageText;
  known: Finding[];
  verdict: { level: Level };
}

export interface GateOptions<Item extends GatedItem> {
  document: Document;
  signal: AbortSignal;
  /** The item that this element is, if it is one. */
  itemAt: (element: Element) => Item | undefined;
  /** Opens the card in front of `link`; `proceed` does what the click would have done. */
  onStop: (item: Item, link: HTMLElement, finding: Finding, proceed: () => void) => void;
}

function itemAround<Item>(link: Element, itemAt: (element: Element) => Item | undefined): Item | undefined {
  for (let element = link.parentElement; element; element = element.parentElement) {
    const item = itemAt(element);
    if (item) return item;
  }
  return undefined;
}

const OFFICIAL = new Set(['official', 'secondary', 'trusted']);
const isFlagged = ({ kind, status }: Finding) =>
  (kind === 'link' || kind === 'phone') && !OFFICIAL.has(status);

/**
 * A pause before the dangerous step: in a `danger` item, the first press of a link that shows a number or address stops, and the
 * card opens instead. A link that the person opened all the same is let through from then on. Only presses by the person are
 * stopped; what the page's own scripts do stays theirs.
 */
export function guardLinks<Item extends GatedItem>({
  document,
  signal,
  itemAt,
  onStop,
}: GateOptions<Item>): void {
  const allowed = new WeakSet<HTMLElement>();
  const stop = (event: MouseEvent) => {
    if (!event.isTrusted || event.button > 1) return;
    const target = event.composedPath()[0];
    const link = target instanceof Element ? target.closest<HTMLElement>('a[href]') : null;
    if (!link || allowed.has(link)) return;
    const item = itemAround(link, itemAt);
    if (item?.verdict.level !== 'danger') return;
    const finding = item.known.find(
      (one) => isFlagged(one) && rangeOf(item.page.pieces, one.start, one.end)?.intersectsNode(link),
    );
    if (!finding) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onStop(item, link, finding, () => {
      allowed.add(link);
      link.click();
    });
  };
  const options = { capture: true, signal };
  // On the window: sites listen at the document and below.
  document.defaultView!.addEventListener('click', stop, options);
  document.defaultView!.addEventListener('auxclick', stop, options);
}
