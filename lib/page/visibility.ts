/** Elements of ours, never read and never counted as the page's. */
export const ownTag = (tag: string): boolean => tag.startsWith('canh-giac-');

/** Whether a person does not see this element: not rendered, transparent, clipped away, or kept from people by its author. */
export function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse')
    return true;
  if (style.opacity === '0' || element.getAttribute('aria-hidden') === 'true') return true;
  if (/^(script|style|noscript|template|textarea|input|select)$/.test(element.localName)) return true;
  return (
    style.fontSize === '0px' || (style.position === 'absolute' && style.clip === 'rect(0px, 0px, 0px, 0px)')
  );
}

/** Children in the order in which they are seen: flex and grid `order` and reversed directions; `apart` puts a space between them. */
export function readingOrder(
  element: Element,
  style: CSSStyleDeclaration,
): { nodes: Node[]; apart: boolean } {
  const root = element.shadowRoot;
  const nodes: Node[] =
    element instanceof HTMLSlotElement && element.assignedNodes().length > 0
      ? element.assignedNodes()
      : [...(root ?? element).childNodes];
  const flex = style.display.includes('flex') || style.display.includes('grid');
  if (!flex) return { nodes, apart: false };
  const orderOf = (node: Node) => (node instanceof Element ? Number(getComputedStyle(node).order) || 0 : 0);
  nodes.sort((a, b) => orderOf(a) - orderOf(b));
  if (style.flexDirection.endsWith('reverse')) nodes.reverse();
  return { nodes, apart: true };
}
