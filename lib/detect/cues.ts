import type { Folded } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import { matchCues } from './cue-matcher.ts';
import { familyOf } from './families.ts';
import { readHiddenWords } from './hidden-words.ts';
import type { Finding } from './types.ts';
import { type Tagged, tagWords } from './vocabulary.ts';

/**
 * Cues in a text, in plain sight and in disguise; a disguised cue also gives a `hides-words` finding. What stands in `links` is an
 * address, not a disguise.
 */
export function findCues(folded: Folded, words: Words, tagged: Tagged, links: Finding[]): Finding[] {
  const found: Finding[] = [];
  const push = (cue: string, from: number, to: number) => {
    const start = folded.start(from);
    const end = folded.end(to - 1);
    const family = familyOf.get(cue) ?? 'disguise';
    found.push({
      kind: 'cue',
      start,
      end,
      text: folded.source.slice(start, end),
      value: cue,
      status: family === 'calm' ? 'calm' : 'risk',
      detail: family,
    });
  };
  const plain = matchCues(folded, words, tagged.tags);
  for (const { cue, first, last } of plain) push(cue, words.starts[first]!, words.ends[last]!);
  const hidden = readHiddenWords(folded, words, tagged, links);
  if (!hidden) return found;
  // Both lists run in the text's order, so one pointer per cue finds the overlaps in linear time.
  const inSight = Map.groupBy(plain, ({ cue }) => cue);
  const reached = new Map<string, number>();
  for (const { cue, first, last } of matchCues(folded, hidden, tagWords(folded, hidden, true).tags)) {
    if (hidden.isHidden.subarray(first, last + 1).indexOf(1) < 0) continue;
    const from = hidden.starts[first]!;
    const to = hidden.ends[last]!;
    const open = inSight.get(cue) ?? [];
    let at = reached.get(cue) ?? 0;
    while (at < open.length && words.ends[open[at]!.last]! <= from) at++;
    reached.set(cue, at);
    if (at >= open.length || words.starts[open[at]!.first]! >= to) push(cue, from, to);
    if (familyOf.get(cue) !== 'calm') push('hides-words', from, to);
  }
  return found;
}
