import type { Items } from './items.ts';

/** Changes are gathered this long before the page is looked through again. */
const GATHER_MS = 30;
/** Where items cannot be told by a selector, every change asks for a whole look, so those are rarer. */
const BLIND_GATHER_MS = 400;

export interface Changes {
  /** Items whose words may have changed. */
  dirty: Set<Element>;
  /** New items may be there. */
  grown: boolean;
  removed: boolean;
}

/** Gathers what a page changes, until `signal` aborts; changes outside items that bring none cost a selector match each. */
export function watchChanges(items: Items, signal: AbortSignal, onChange: (changes: Changes) => void) {
  const fresh = (): Changes => ({ dirty: new Set(), grown: false, removed: false });
  let changes = fresh();
  let gathering = false;
  const isItem = (node: Node) =>
    node instanceof Element && (node.matches(items.any) || node.querySelector(items.any) !== null);

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const owner = items.ownerOf(target);
      if (owner) changes.dirty.add(owner);
      if (type !== 'childList') continue;
      if (removedNodes.length > 0) changes.removed = true;
      if (changes.grown || addedNodes.length === 0) continue;
      changes.grown =
        items.any === '' ||
        [...addedNodes].some(isItem) ||
        // What makes an element an item may stand inside it (`:has`).
        (!owner && target instanceof Element && target.closest(items.any) !== null);
    }
    if (gathering || !(changes.grown || changes.removed || changes.dirty.size > 0)) return;
    gathering = true;
    setTimeout(
      () => {
        gathering = false;
        const now = changes;
        changes = fresh();
        if (!signal.aborted) onChange(now);
      },
      items.any ? GATHER_MS : BLIND_GATHER_MS,
    );
  });
  signal.addEventListener('abort', () => observer.disconnect());
  const watched = new WeakSet<Node>();
  return {
    /** Watches a root of items once. */
    watch(root: Document | ShadowRoot): void {
      if (watched.has(root)) return;
      watched.add(root);
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    },
  };
}
