import type { Piece } from './page-text.ts';

export type Mark = 'danger' | 'caution' | 'number' | 'official';
const MARKS: readonly Mark[] = ['danger', 'caution', 'number', 'official'];

/** Red and amber differ in line style too: colour is never the only signal. */
const STYLE = `
::highlight(canhgiac-danger) { text-decoration: underline wavy #c62828 2px; background-color: rgb(198 40 40 / 12%); }
::highlight(canhgiac-caution) { text-decoration: underline dashed #b26a00 2px; background-color: rgb(255 179 0 / 14%); }
::highlight(canhgiac-number) { text-decoration: underline dotted #1565c0 2px; }
::highlight(canhgiac-official) { text-decoration: underline solid #2e7d32 2px; }
@media (forced-colors: active) { ::highlight(canhgiac-danger), ::highlight(canhgiac-caution) { background-color: Mark; color: MarkText; } }`;

/** The DOM range of `text[start…end)`, or `undefined` when the page has changed under it. */
export function rangeOf(pieces: Piece[], start: number, end: number): Range | undefined {
  const first =
    pieces.find((piece) => piece.end > start && piece.start <= start) ??
    pieces.find((piece) => piece.start >= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || first.start >= end) return undefined;
  const document = first.node.ownerDocument;
  const range = document.createRange();
  try {
    if (first.node instanceof Text)
      range.setStart(first.node, first.offset + Math.max(0, start - first.start));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text)
      range.setEnd(last.node, last.offset + Math.min(end, last.end) - last.start);
    else range.setEndAfter(last.node);
  } catch {
    return undefined;
  }
  return range;
}

/** CSS custom highlights by owner: setting an owner's marks replaces its earlier ones; the page's nodes are not touched. */
export function createHighlights(document: Document, signal: AbortSignal) {
  const highlights = new Map(MARKS.map((mark) => [mark, new Highlight()]));
  for (const [mark, highlight] of highlights) CSS.highlights.set(`canhgiac-${mark}`, highlight);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const owned = new WeakMap<object, { mark: Mark; range: Range }[]>();
  signal.addEventListener('abort', () => {
    for (const mark of MARKS) CSS.highlights.delete(`canhgiac-${mark}`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return {
    set(owner: object, marks: { mark: Mark; range: Range }[]): void {
      for (const { mark, range } of owned.get(owner) ?? []) highlights.get(mark)!.delete(range);
      for (const { mark, range } of marks) highlights.get(mark)!.add(range);
      owned.set(owner, marks);
    },
  };
}

export type Highlights = ReturnType<typeof createHighlights>;
