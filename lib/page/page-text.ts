import { isHidden, ownTag, readingOrder } from './visibility.ts';

/** `text[start…end)` is the node's text from `offset` on, or, for an element (an emoji image), the element as a whole. */
export interface Piece {
  start: number;
  end: number;
  node: Text | Element;
  offset: number;
}

export interface PageText {
  text: string;
  pieces: Piece[];
  /** A limit was reached: the rest was not read. */
  cut: boolean;
}

export interface ReadOptions {
  /** CSS of what is never read. */
  exclude: string;
  maxChars?: number;
  maxNodes?: number;
}

/** Longest post seen on the sites is Facebook's 63,206 characters; scams say what they want far earlier. */
const MAX_CHARS = 20_000;
const MAX_NODES = 4_000;
const EMOJI_ALT = 16;
const BLOCK = /^(block|flex|grid|table|list-item|flow-root|table-row)$/;

type Step = Node | string;

/**
 * Visible text below `hosts`, in reading order, blocks and `<br>` parted by line breaks, white space as the page shows it.
 * Iterative and bounded: nesting of any depth and nodes of any length are safe. Reads open shadow roots as slotted.
 */
export function readPageText(hosts: Iterable<Element>, options: ReadOptions): PageText {
  const { exclude, maxChars = MAX_CHARS, maxNodes = MAX_NODES } = options;
  const pieces: Piece[] = [];
  let text = '';
  let left = maxNodes;
  let pre = false;

  const lineBreak = () => {
    if (text && !text.endsWith('\n')) text = `${text.trimEnd() === text ? text : cutSpace()}\n`;
  };
  const cutSpace = () => {
    const last = pieces.at(-1);
    if (last && last.end === text.length && last.end > last.start + 1) last.end--;
    return text.slice(0, -1);
  };
  const addRun = (node: Text | Element, offset: number, run: string) => {
    pieces.push({ start: text.length, end: text.length + run.length, node, offset });
    text += run;
  };
  const addText = (node: Text) => {
    const data = node.length > maxChars ? node.substringData(0, maxChars) : node.data;
    if (pre) return addRun(node, 0, data);
    // Runs without collapsed white space map one to one, so each becomes one piece.
    for (const { 0: run, index } of data.matchAll(/(?:[^\s]|[^\S\n\t\r ]|[\n\t\r ](?![\n\t\r ]))+/g)) {
      const start = /^[\n\t\r ]/.test(run) && (text === '' || /[\n ]$/.test(text)) ? 1 : 0;
      if (run.length > start) addRun(node, index + start, run.slice(start).replace(/[\n\t\r]/g, ' '));
    }
  };

  const stack: Step[] = [];
  for (const host of [...hosts].reverse()) stack.push('\n', host, '\n');
  while (stack.length) {
    const step = stack.pop()!;
    if (step === '\n') lineBreak();
    else if (step === ' ') {
      if (text && !/\s$/.test(text)) text += ' ';
    } else if (step === 'pre' || step === 'normal') pre = step === 'pre';
    else {
      if (left-- <= 0 || text.length >= maxChars) return { text, pieces, cut: true };
      if ((step as Node).nodeType === Node.TEXT_NODE) addText(step as Text);
      else if ((step as Node).nodeType === Node.ELEMENT_NODE) enter(step as Element);
    }
  }
  return { text, pieces, cut: false };

  function enter(element: Element): void {
    const tag = element.localName;
    if (tag === 'br') {
      text += '\n';
      return;
    }
    if (tag === 'img') {
      const alt = element.getAttribute('alt') ?? '';
      if (alt && alt.length <= EMOJI_ALT) addRun(element, 0, alt);
      return;
    }
    if (ownTag(tag) || element.matches(exclude)) return;
    const style = getComputedStyle(element);
    if (isHidden(element, style)) return;
    const kept = /^(pre|break)/.test(style.whiteSpace);
    const block = BLOCK.test(style.display);
    if (block) stack.push('\n');
    if (kept !== pre) stack.push(pre ? 'pre' : 'normal');
    const { nodes, apart } = readingOrder(element, style);
    for (let i = nodes.length - 1; i >= 0; i--) {
      stack.push(nodes[i]!);
      if (apart && i) stack.push(' ');
    }
    if (kept !== pre) stack.push(kept ? 'pre' : 'normal');
    if (block) stack.push('\n');
  }
}
