import { browser } from 'wxt/browser';
import type { ShippedList } from '../../lib/blocklist/entry.ts';
import { installShipped, lookUp } from '../../lib/blocklist/list.ts';
import { mergeAnswers } from '../../lib/identifier-answer.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { once } from '../../lib/once.ts';
import type { RegistryData } from '../../lib/registry/data.ts';
import { createRegistry } from '../../lib/registry/registry.ts';

const read = async (path: string) => (await fetch(browser.runtime.getURL(path as never))).json();

export const readRegistry = once(async () =>
  createRegistry((await read('/data/registry.json')) as RegistryData),
);
export const readList = once(async () => {
  const list = (await read('/data/list.json')) as ShippedList;
  await installShipped(list);
  return { entries: list.entries.length, date: list.date };
});

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
