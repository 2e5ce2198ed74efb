import type { Finding } from '../detect/types.ts';
import { rangeOf } from './highlights.ts';
import type { PageText } from './page-text.ts';

interface MarkedItem {
  page: PageText;
  known: Finding[];
}

export interface NumberClicks<Item extends MarkedItem> {
  document: Document;
  signal: AbortSignal;
  itemAt: (element: Element) => Item | undefined;
  onClick: (item: Item, near: HTMLElement, finding: Finding) => void;
}

const KINDS = new Set(['phone', 'account', 'link']);
const CONTROLS =
  'a, button, input, select, textarea, label, [role="button"], [role="link"], [contenteditable]';

/**
 * Presses by the person on a marked number, account or address in plain text are told to `onClick`; nothing is put into the page
 * for it. Links and buttons keep their own meaning, and so does a press that selects text.
 */
export function watchNumberClicks<Item extends MarkedItem>(options: NumberClicks<Item>): void {
  const { document, signal, itemAt, onClick } = options;
  document.addEventListener(
    'click',
    (event) => {
      const target = event.composedPath()[0];
      if (!event.isTrusted || !(target instanceof HTMLElement) || target.closest(CONTROLS)) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
      if (!caret) return;
      for (let element: Element | null = target; element; element = element.parentElement) {
        const item = itemAt(element);
        if (!item) continue;
        const finding = item.known.find(
          ({ kind, start, end }) =>
            KINDS.has(kind) &&
            rangeOf(item.page.pieces, start, end)?.isPointInRange(caret.offsetNode, caret.offset),
        );
        if (finding) onClick(item, target, finding);
        return;
      }
    },
    { signal },
  );
}
