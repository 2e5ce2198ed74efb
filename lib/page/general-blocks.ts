/** Blocks that are wholes to a reader; anything else is part of one. */
const BLOCKS = 'article, section, main, li, blockquote, p, div, td, dd, h1, h2, h3';
/** A parent this long is a page, not a post. */
const MAX_BLOCK = 3_000;
const MIN_TEXT = 12;
const MAX_BLOCKS = 2_000;
const MAX_NODES = 200_000;

/**
 * Visible-text blocks of a page without known selectors: neighbouring paragraphs of one parent count as one block. At most 2,000,
 * in page order, none inside another.
 */
export function findBlocks(root: Element, exclude: string): Element[] {
  const blocks = new Set<Element>();
  const parents = new Map<Element, boolean>();
  const isSmall = (parent: Element) => {
    const known = parents.get(parent);
    if (known !== undefined) return known;
    const small =
      !parent.matches('body, html, main, #root, #__next') && (parent.textContent?.length ?? 0) <= MAX_BLOCK;
    parents.set(parent, small);
    return small;
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let left = MAX_NODES; left > 0 && blocks.size < MAX_BLOCKS && walker.nextNode(); left--) {
    const node = walker.currentNode as Text;
    if (node.length < MIN_TEXT || node.parentElement?.closest(exclude)) continue;
    let block = node.parentElement?.closest(BLOCKS);
    if (!block || block === root) continue;
    if (block.parentElement && isSmall(block.parentElement)) block = block.parentElement;
    blocks.add(block);
  }
  return [...blocks].filter((block) => {
    for (let up = block.parentElement; up; up = up.parentElement) if (blocks.has(up)) return false;
    return true;
  });
}
