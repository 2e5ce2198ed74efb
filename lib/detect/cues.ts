import type { Folded } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import { indexPhrases, matchCues } from './cue-matcher.ts';
import calm from './data/cues/calm.json' with { type: 'json' };
import demand from './data/cues/demand.json' with { type: 'json' };
import identity from './data/cues/identity.json' with { type: 'json' };
import pressure from './data/cues/pressure.json' with { type: 'json' };
import pretext from './data/cues/pretext.json' with { type: 'json' };
import { maybeHides, readHiddenWords } from './hidden-words.ts';
import { readPhrase } from './phrase.ts';
import type { Finding } from './types.ts';

interface Family {
  family: string;
  cues: { id: string; phrases: string[] }[];
}

export const families: Family[] = [identity, pretext, pressure, demand, calm];

/** Family of each cue id. */
export const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap(({ family, cues }) => cues.map(({ id }) => [id, family] as const)),
);

const phrases = families.flatMap(({ cues }) =>
  cues.flatMap(({ id, phrases }) => phrases.map((phrase) => readPhrase(id, phrase))),
);
const index = indexPhrases(phrases);
const vocabulary = new Set(
  phrases.flatMap(({ slots }) => slots.flatMap(({ choices }) => choices.flatMap(({ hashes }) => hashes))),
);
const isKnown = (hash: number) => vocabulary.has(hash);

/** Cues in a text, in plain sight and in disguise; a disguised cue also gives a `hides-words` finding. */
export function findCues(folded: Folded, words: Words): Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  const push = (cue: string, from: number, to: number) => {
    const start = folded.start(from);
    const end = folded.end(to - 1);
    const key = `${cue} ${start}`;
    if (seen.has(key)) return;
    seen.add(key);
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
  const plain = matchCues(index, folded, words);
  for (const { cue, first, last } of plain) push(cue, words.starts[first]!, words.ends[last]!);
  const hidden = maybeHides(folded, words) ? readHiddenWords(folded, words, isKnown) : undefined;
  if (hidden) {
    const inSight = new Map<string, number[]>();
    for (const { cue, first, last } of plain) {
      const spans = inSight.get(cue);
      if (spans) spans.push(words.starts[first]!, words.ends[last]!);
      else inSight.set(cue, [words.starts[first]!, words.ends[last]!]);
    }
    // Both lists run in the text's order, so one pointer per cue finds the overlaps in linear time.
    const reached = new Map<string, number>();
    for (const { cue, first, last } of matchCues(index, folded, hidden)) {
      const from = hidden.starts[first]!;
      const to = hidden.ends[last]!;
      const spans = inSight.get(cue) ?? [];
      let at = reached.get(cue) ?? 0;
      while (at < spans.length && spans[at + 1]! <= from) at += 2;
      reached.set(cue, at);
      if (at < spans.length && spans[at]! < to) continue;
      push(cue, from, to);
      if (familyOf.get(cue) !== 'calm') push('hides-words', from, to);
    }
  }
  return found;
}
