import type { PostContext } from '../detect/types.ts';
import type { AuthorQuestion } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import { isAlignedToEnd, isFromOther } from './direction.ts';
import { findBlocks } from './general-blocks.ts';
import { readAuthor } from './item-author.ts';
import { allWithin, usable } from './selectors.ts';

/** Composers of every site: what the person writes is never read. */
const COMPOSER = '[contenteditable]:not([contenteditable="false"]), [role="textbox"], textarea, input';
/** Ancestors looked through for the smallest one that holds an anchor's picture. */
const CLIMB = 8;

/** Items of a site on this page and how to read them. */
export function createItems(site: Site, document: Document) {
  const list = (selectors: Parameters<typeof usable>[1]) => usable(document, selectors);
  const join = (selectors: Parameters<typeof usable>[1]) => list(selectors).join(', ');
  const sure = site.verified.filter(({ stability }) => stability !== 'weak');
  const chatWith = join(site.chatWith);
  const units = site.units
    .map((unit) => ({
      ...unit,
      css: join(unit.item),
      anchors: join(unit.anchor),
      words: list(unit.text),
      mine: join(unit.outgoing),
      peers: join(unit.peer),
      authorRules: {
        site: site.site,
        css: list(unit.author),
        ...(unit.authorAttribute ? { attribute: unit.authorAttribute } : {}),
        above: unit.authorAbove === true,
        labelled: unit.labelAuthor === true,
        verified: site.paidVerified ? '' : join(sure),
        unsureVerified: site.paidVerified ? '' : join(site.verified.filter((one) => !sure.includes(one))),
        chatWith: unit.kind === 'chat' ? chatWith : '',
      },
    }))
    .filter(({ css, anchors }) => css || anchors);
  type Rules = (typeof units)[number];
  const any = units
    .map(({ css }) => css)
    .filter(Boolean)
    .join(', ');
  const exclude = [COMPOSER, join(site.exclude), join(site.quote)].filter(Boolean).join(', ');
  const stranger = join(site.stranger);
  const sponsored = join(site.sponsored);
  const expect = join(site.expect);
  const shadowHosts = (site.shadowHosts ?? []).join(', ');
  // Selectors of one unit may match inside another's item; only what `find` kept owns words.
  let kept = new Map<Element, Rules | undefined>();

  const ownerOf = (node: Node): Element | null => {
    let owner: Node | null = node;
    while (owner && !kept.has(owner as Element))
      owner = owner.parentNode ?? (owner instanceof ShadowRoot ? owner.host : null);
    return owner as Element | null;
  };
  const roots = (): (Document | ShadowRoot)[] => [
    document,
    ...(shadowHosts
      ? [...document.querySelectorAll(shadowHosts)].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      : []),
  ];

  function isOwnMessage(element: Element, unit: Rules): boolean {
    const { mine, peers, outgoingAligned, words } = unit;
    if (mine && (element.matches(mine) || element.querySelector(mine))) return true;
    if (peers) {
      const peer = document.querySelector(peers)?.textContent?.trim();
      if (peer && isFromOther(element, peer)) return true;
    }
    return outgoingAligned === true && words.length > 0 && isAlignedToEnd(element, words.join(', '));
  }

  function anchored(root: ParentNode): [Element, Rules][] {
    return units.flatMap((unit) =>
      unit.anchors
        ? [...root.querySelectorAll(unit.anchors)].flatMap((anchor): [Element, Rules][] => {
            let item = anchor.parentElement;
            for (let i = 0; i < CLIMB && item && !item.querySelector('img'); i++) item = item.parentElement;
            return item ? [[item, unit]] : [];
          })
        : [],
    );
  }

  return {
    exclude,
    /** CSS of items; empty where items are not known by a selector. */
    any: units.some(({ anchors }) => anchors) || site.general ? '' : any,
    roots,
    ownerOf,
    /** All items, outermost first; those of the person and those inside a composer or an excluded part are left out. */
    find(): Element[] {
      const next = new Map<Element, Rules | undefined>();
      for (const root of roots()) {
        for (const [element, unit] of anchored(root)) next.set(element, unit);
        for (const element of any ? root.querySelectorAll(any) : []) {
          if (next.has(element) || element.closest(COMPOSER)) continue;
          const unit = units.find(({ css }) => css && element.matches(css));
          if (!unit || isOwnMessage(element, unit)) continue;
          if (unit.alone && element.parentElement?.closest(any)) continue;
          next.set(element, unit);
        }
      }
      if (site.general && next.size === 0 && document.body)
        for (const block of findBlocks(document.body, exclude)) next.set(block, undefined);
      kept = next;
      return [...next.keys()];
    },
    /** Elements that hold the item's own words: the first selector that finds any whose closest item is this one. */
    hosts(element: Element): Element[] {
      const unit = kept.get(element);
      if (!unit) return [element];
      if (unit.nameOnly) return [];
      for (const css of unit.words) {
        const own = new Set(
          allWithin(element, css).filter((host) => ownerOf(host) === element && !host.closest(exclude)),
        );
        const outer = [...own].filter((host) => {
          for (let up = host.parentElement; up && up !== element.parentElement; up = up.parentElement)
            if (own.has(up)) return false;
          return true;
        });
        if (outer.some((host) => host.textContent?.trim())) return outer;
      }
      return [];
    },
    author(element: Element): AuthorQuestion | undefined {
      const unit = kept.get(element);
      return unit && readAuthor(element, unit.authorRules, (one) => ownerOf(one) === element);
    },
    /** What the site itself tells the reader about the item. */
    context(element: Element): PostContext {
      const kind = kept.get(element)?.kind ?? 'post';
      const isAd =
        sponsored !== '' && (element.closest(sponsored) ?? element.querySelector(sponsored)) !== null;
      return {
        kind,
        site: site.site,
        ...(kind === 'chat' && stranger && document.querySelector(stranger) ? { stranger: true } : {}),
        ...(isAd ? { sponsored: true } : {}),
      };
    },
    expectsItems: () => expect !== '' && document.querySelector(expect) !== null,
  };
}

export type Items = ReturnType<typeof createItems>;
