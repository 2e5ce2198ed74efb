import type { AuthorQuestion } from '../messages.ts';
import type { Selector, Site, Unit } from '../sites/site.ts';

/** Composers of every site: what the person writes is never read. */
const COMPOSER = '[contenteditable]:not([contenteditable="false"]), [role="textbox"], textarea, input';

const join = (selectors: Selector[] | undefined) => (selectors ?? []).map(({ css }) => css).join(', ');

/** Items of a site on this page and how to read them. Selectors that a browser cannot parse are left out, not fatal. */
export function createItems(site: Site, document: Document) {
  const usable = (selectors: Selector[] | undefined) =>
    (selectors ?? []).filter(({ css }) => {
      try {
        document.createDocumentFragment().querySelector(css);
        return true;
      } catch {
        return false;
      }
    });
  const units = site.units
    .filter(({ nameOnly, anchor }) => !nameOnly && !anchor)
    .map((unit) => ({
      ...unit,
      item: usable(unit.item),
      text: usable(unit.text),
      author: usable(unit.author),
      css: join(usable(unit.item)),
    }))
    .filter(({ css }) => css !== '');
  const any = units.map(({ css }) => css).join(', ');
  const exclude = [COMPOSER, join(usable(site.exclude)), join(usable(site.quote))].filter(Boolean).join(', ');
  const verified = join(usable(site.verified));
  const unitOf = (element: Element): Unit | undefined => units.find(({ css }) => element.matches(css));

  // Selectors of one unit may match inside another's item; only what `find` kept owns words.
  let kept = new WeakSet<Element>();
  const ownerOf = (element: Element): Element | null => {
    let owner: Element | null = element;
    while (owner && !kept.has(owner)) owner = owner.parentElement;
    return owner;
  };

  return {
    exclude,
    /** All items below the document, outermost first; those inside a composer or an excluded part are left out. */
    find(): Element[] {
      if (!any) return [];
      const found = [...document.querySelectorAll(any)].filter((element) => {
        if (element.closest(COMPOSER)) return false;
        const unit = unitOf(element);
        if (
          unit?.outgoing &&
          join(unit.outgoing) &&
          element.matches(`:is(${join(unit.outgoing)}), :has(${join(unit.outgoing)})`)
        )
          return false;
        return !(unit?.alone && element.parentElement?.closest(any));
      });
      kept = new WeakSet(found);
      return found;
    },
    kind: (element: Element) => unitOf(element)?.kind ?? 'post',
    /** Elements that hold the item's own words: the first selector that finds any whose closest item is this one. */
    hosts(element: Element): Element[] {
      const unit = unitOf(element);
      for (const { css } of unit?.text ?? []) {
        const all = [...(element.matches(css) ? [element] : []), ...element.querySelectorAll(css)].filter(
          (host) => ownerOf(host) === element,
        );
        const outer = all.filter((host) => !all.some((other) => other !== host && other.contains(host)));
        if (outer.some((host) => host.textContent?.trim())) return outer;
      }
      return [];
    },
    /** Name, handle and verified mark of who wrote the item, as far as the page shows them. */
    author(element: Element): AuthorQuestion | undefined {
      const unit = unitOf(element);
      const label = unit?.authorAttribute ? element.getAttribute(unit.authorAttribute) : undefined;
      if (label) return { name: label, site: site.site };
      for (const { css } of unit?.author ?? []) {
        const found = [...element.querySelectorAll(css)].find((candidate) => ownerOf(candidate) === element);
        const name = found?.textContent?.trim();
        if (!found || !name) continue;
        const href = found.closest('a')?.getAttribute('href') ?? '';
        const handle = /^(?:https?:\/\/[^/]+)?\/@?([A-Za-z0-9._-]{3,})\/?(?:\?|$)/.exec(href)?.[1];
        const mark =
          verified !== '' && !site.paidVerified && found.parentElement?.querySelector(verified) !== null;
        return {
          name,
          site: site.site,
          ...(handle && handle !== 'profile.php' ? { handle } : {}),
          ...(mark ? { verified: true } : {}),
        };
      }
      return undefined;
    },
    expectsItems: () =>
      join(usable(site.expect)) !== '' && document.querySelector(join(usable(site.expect))) !== null,
  };
}

export type Items = ReturnType<typeof createItems>;
