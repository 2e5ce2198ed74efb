import { allWithin } from './selectors.ts';

/** Bubbles are never exactly centred; less than this is rounding. */
const SLACK = 8;

/** Whether the words of a chat row stand at its end side, where every messenger puts the person's own. */
export function isAlignedToEnd(row: Element, words: string): boolean {
  const text = allWithin(row, words).at(-1);
  if (!text || text === row) return false;
  const outer = row.getBoundingClientRect();
  const inner = text.getBoundingClientRect();
  const before = inner.left - outer.left;
  const after = outer.right - inner.right;
  return getComputedStyle(row).direction === 'rtl' ? after > before + SLACK : before > after + SLACK;
}

/** Whether a bubble links to anyone but `peer`, the other side of the chat: then the person wrote it. */
export function isFromOther(row: Element, peer: string): boolean {
  const link = row.querySelector('a[href^="/@"]')?.getAttribute('href');
  return link !== null && link !== undefined && link.slice(1).replace(/[/?].*$/, '') !== peer;
}
