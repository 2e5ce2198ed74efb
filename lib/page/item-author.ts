import type { AuthorQuestion } from '../messages.ts';
import { allWithin } from './selectors.ts';

export interface AuthorRules {
  site: string;
  css: string[];
  attribute?: string;
  above?: boolean;
  labelled?: boolean;
  /** CSS of marks that are certain, and of those that must say so in words. */
  verified: string;
  unsureVerified: string;
  chatWith: string;
}

/** How far above an item its author may stand, and how far around the name the verified mark. */
const ABOVE = 6;
const AROUND = 3;
const VERIFIED_WORDS = /verified|xác minh|tích xanh/i;
const MAX_NAME = 200;

const nameOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME);
const isBefore = (a: Element, b: Element) =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function findAbove(element: Element, css: string): Element | undefined {
  let around = element.parentElement;
  for (let level = 0; around && level < ABOVE; level++, around = around.parentElement) {
    const last = [...around.querySelectorAll(css)].filter((one) => isBefore(one, element)).at(-1);
    // A link may hold name and job title: the first line is the name.
    if (last) return last.closest('a')?.querySelector(css) ?? last;
  }
  return undefined;
}

function isVerified(name: Element, item: Element, { verified, unsureVerified }: AuthorRules): boolean {
  const edge = item.contains(name) ? item : item.parentElement;
  let around = name.parentElement;
  for (let level = 0; around && around !== edge && level < AROUND; level++, around = around.parentElement) {
    if (verified && around.querySelector(verified)) return true;
    const mark = unsureVerified ? around.querySelector(unsureVerified) : null;
    if (mark && VERIFIED_WORDS.test(`${mark.getAttribute('aria-label') ?? ''} ${mark.textContent ?? ''}`))
      return true;
  }
  return false;
}

/** Name, handle and verified mark of who wrote `item`, as far as the page shows them; `owns` says which nodes are the item's. */
export function readAuthor(
  item: Element,
  rules: AuthorRules,
  owns: (element: Element) => boolean,
): AuthorQuestion | undefined {
  const { site, css, attribute, above, labelled, chatWith } = rules;
  const own = attribute ? item.getAttribute(attribute) : undefined;
  if (own) return { name: own, site };
  const found = css
    .map(
      (one) =>
        allWithin(item, one).find((candidate) => owns(candidate) && nameOf(candidate)) ??
        (above ? findAbove(item, one) : undefined),
    )
    .find((candidate) => candidate && nameOf(candidate));
  if (!found) {
    const label = labelled
      ? /^[^,]{1,40}, (.{1,100}?):/.exec(item.getAttribute('aria-label') ?? '')?.[1]
      : undefined;
    const other = chatWith ? item.ownerDocument.querySelector(chatWith) : null;
    const name = label ?? (other ? nameOf(other) : undefined);
    return name ? { name, site } : undefined;
  }
  const href = (found.closest('a') ?? found.querySelector('a'))?.getAttribute('href') ?? '';
  const handle =
    /^(?:https?:\/\/[^/]+)?\/(?:@|user\/|in\/|company\/|u\/)?([A-Za-z0-9._-]{3,})\/?(?:\?|$)/.exec(href)?.[1];
  return {
    name: nameOf(found)!,
    site,
    ...(handle && handle !== 'profile.php' ? { handle } : {}),
    ...(isVerified(found, item, rules) ? { verified: true } : {}),
  };
}
