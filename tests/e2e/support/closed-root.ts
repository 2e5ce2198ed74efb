import type { CDPSession, Page } from '@playwright/test';

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
}

const wordsOf = (node: Node): string =>
  node.nodeValue + [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(wordsOf).join('');

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* walk(child);
}

async function find(cdp: CDPSession, words: RegExp): Promise<Node | undefined> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const pressable = /^(BUTTON|SUMMARY)$/;
  return [...walk(root as Node)].find((node) => pressable.test(node.nodeName) && words.test(wordsOf(node)));
}

/**
 * Presses a button inside a closed shadow root, as a mouse does: pages cannot look into ours, and neither can Playwright. Waits
 * for it to be there.
 */
export async function pressInClosedRoot(page: Page, words: RegExp): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  try {
    for (let tries = 0; tries < 60; tries++) {
      const node = await find(cdp, words);
      if (node) {
        await cdp.send('DOM.scrollIntoViewIfNeeded', { nodeId: node.nodeId });
        const { model } = await cdp.send('DOM.getBoxModel', { nodeId: node.nodeId });
        const [left, top, right, , , bottom] = model.border as number[];
        await page.mouse.click((left! + right!) / 2, (top! + bottom!) / 2);
        return;
      }
      await page.waitForTimeout(100);
    }
  } finally {
    await cdp.detach();
  }
  throw new Error(`No button says ${words}`);
}

/** Whether a closed root shows such a button now. */
export async function isInClosedRoot(page: Page, words: RegExp): Promise<boolean> {
  const cdp = await page.context().newCDPSession(page);
  const node = await find(cdp, words);
  await cdp.detach();
  return node !== undefined;
}
