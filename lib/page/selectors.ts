import type { Selector } from '../sites/site.ts';

/** The selectors that this browser can parse; a newer syntax is left out, not fatal. */
export function usable(document: Document, selectors: Selector[] | undefined): string[] {
  const probe = document.createDocumentFragment();
  return (selectors ?? []).flatMap(({ css }) => {
    try {
      probe.querySelector(css);
      return [css];
    } catch {
      return [];
    }
  });
}

/** The element itself and all below it that match. */
export const allWithin = (element: Element, css: string): Element[] => [
  ...(element.matches(css) ? [element] : []),
  ...element.querySelectorAll(css),
];
