import { browser } from 'wxt/browser';
import { lookUp } from '../../lib/blocklist/list.ts';
import { installShipped } from '../../lib/blocklist/shipped.ts';
import { mergeAnswers } from '../../lib/identifier-answer.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { once } from '../../lib/once.ts';
import type { RegistryData } from '../../lib/registry/data.ts';
import { createRegistry } from '../../lib/registry/registry.ts';

const read = (path: string) => fetch(browser.runtime.getURL(path as never));
const readBytes = async (path: string) =>
  new Uint8Array(await (await read(`/data/list/${path}`)).arrayBuffer());

export const readRegistry = once(async () =>
  createRegistry((await (await read('/data/registry.json')).json()) as RegistryData),
);
export const readList = once(() => installShipped(readBytes));

export const answer: (
  q: Parameters<BackgroundCalls['lookUp']>[0],
) => Promise<ReturnType<BackgroundCalls['lookUp']>> = async ({ identifiers, authors }) => {
  const [registry] = await Promise.all([readRegistry(), readList()]);
  const listed = await lookUp(identifiers);
  return {
    identifiers: identifiers.map(({ kind, value }, i) =>
      mergeAnswers(
        listed[i]!,
        kind === 'phone' ? registry.phone(value) : kind === 'link' ? registry.domain(value) : undefined,
      ),
    ),
    authors: authors.map(registry.matchName),
  };
};
