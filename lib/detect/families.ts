import calm from './data/cues/calm.json' with { type: 'json' };
import demand from './data/cues/demand.json' with { type: 'json' };
import identity from './data/cues/identity.json' with { type: 'json' };
import pressure from './data/cues/pressure.json' with { type: 'json' };
import pretext from './data/cues/pretext.json' with { type: 'json' };
import { readPhrase } from './phrase.ts';

/** One file of data/cues: a family of cues, each with the phrases that show it and where they come from. */
export interface Family {
  family: string;
  about: string;
  source: string;
  cues: { id: string; phrases: string[] }[];
}

export const families: Family[] = [identity, pretext, pressure, demand, calm];

/** Family of each cue id. */
export const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap(({ family, cues }) => cues.map(({ id }) => [id, family] as const)),
);

export const phrases = families.flatMap(({ cues }) =>
  cues.flatMap(({ id, phrases }) => phrases.map((phrase) => readPhrase(id, phrase))),
);
