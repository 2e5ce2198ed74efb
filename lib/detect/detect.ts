import { readText } from '../text/words.ts';
import { findAccounts } from './accounts.ts';
import { findCues } from './cues.ts';
import { findLinks } from './links.ts';
import { findPhones } from './phones.ts';
import type { Finding } from './types.ts';
import { tagWords } from './vocabulary.ts';

/** Longest text read; a longer one is a document, not a post, and only its beginning is read. */
export const MAX_LENGTH = 1_000_000;

/**
 * Everything recognised in a text: phones, accounts, links and cues, ordered by place. Offsets are UTF-16 units of `text`. Pure,
 * linear, never throws. Statuses are what the text alone tells; the background adds the rest.
 */
export function detect(text: string): Finding[] {
  const { folded, words } = readText(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
  const tagged = tagWords(folded, words);
  const accounts = findAccounts(folded, words, tagged);
  let next = 0;
  const phones = findPhones(folded, words, tagged).filter((phone) => {
    while (next < accounts.length && accounts[next]!.end <= phone.start) next++;
    const account = accounts[next];
    return !account || account.start >= phone.end;
  });
  const links = findLinks(folded, words, tagged);
  return [...accounts, ...phones, ...links, ...findCues(folded, words, tagged, links)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
