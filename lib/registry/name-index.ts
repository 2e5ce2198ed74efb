import Fuse from 'fuse.js';
import type { OrganisationFact } from './data.ts';
import { type NameToken, readNameTokens } from './name-key.ts';

/** One name of a body, ready for matching. */
export interface Alias {
  organisation: OrganisationFact;
  name: string;
  tokens: NameToken[];
  /** The name is nobody's: only pretenders wear it. */
  isImitation: boolean;
  /** Rarity of the tokens, summed. */
  mass: number;
}

export interface Candidate {
  alias: Alias;
  /** Indexes of the query's tokens that the alias took. */
  taken: Set<number>;
  /** Tokens that match only as look-alikes or with other marks: how the name is disguised. */
  disguised: number;
  mass: number;
}

export interface NameIndex {
  aliases: Alias[];
  byKey: Map<string, Alias[]>;
  rarity: (key: string) => number;
}

const MAX_CANDIDATES = 12;

export function buildNameIndex(organisations: OrganisationFact[]): NameIndex {
  const aliases: Alias[] = [];
  const count = new Map<string, number>();
  for (const organisation of organisations) {
    const seen = new Set<string>();
    for (const name of [
      organisation.name,
      ...organisation.aliases,
      ...(organisation.nameEn ? [organisation.nameEn] : []),
      ...(organisation.imitations ?? []),
    ]) {
      const tokens = readNameTokens(name.replace(/\(.*?\)|\{.*?\}/g, ' '));
      const key = tokens.map((token) => token.key).join(' ');
      if (tokens.length === 0 || seen.has(key)) continue;
      // A province's bare name is a place in thousands of honest names.
      if (organisation.kind === 'province' && !key.includes('uy ban')) continue;
      seen.add(key);
      for (const token of new Set(tokens.map((token) => token.key)))
        count.set(token, (count.get(token) ?? 0) + 1);
      const isImitation = organisation.imitations?.includes(name) ?? false;
      aliases.push({ organisation, name, tokens, isImitation, mass: 0 });
    }
  }
  const rarity = (key: string) => Math.log(1 + aliases.length / (count.get(key) ?? 1));
  const byKey = new Map<string, Alias[]>();
  for (const alias of aliases) {
    alias.mass = alias.tokens.reduce((sum, { key }) => sum + rarity(key), 0);
    // An alias is found by its rarest word, which a name that carries it must hold.
    const rarest = alias.tokens.reduce((a, b) => (rarity(b.key) > rarity(a.key) ? b : a));
    byKey.set(rarest.key, [...(byKey.get(rarest.key) ?? []), alias]);
  }
  return { aliases, byKey, rarity };
}

function take(alias: Alias, query: NameToken[]): Candidate | undefined {
  const taken = new Set<number>();
  let disguised = 0;
  let from = 0;
  for (const token of alias.tokens) {
    let at = query.findIndex((word, i) => i >= from && !taken.has(i) && word.key === token.key);
    // Word order is free, but words in order are looked for first.
    if (at < 0) at = query.findIndex((word, i) => !taken.has(i) && word.key === token.key);
    if (at < 0) return undefined;
    taken.add(at);
    from = at + 1;
    const word = query[at]!;
    const marked = /[^\x20-\x7e]/.test(word.written) && token.written !== '';
    if (word.plain !== token.plain || (marked && word.written !== token.written)) disguised++;
  }
  return { alias, taken, disguised, mass: alias.mass };
}

/** Bodies whose name a query carries whole, the most telling first; Fuse.js ranks equals by likeness of the written names. */
export function findCandidates(index: NameIndex, query: NameToken[], name: string): Candidate[] {
  const found: Candidate[] = [];
  for (const key of new Set(query.map((token) => token.key))) {
    for (const alias of index.byKey.get(key) ?? []) {
      const candidate = take(alias, query);
      if (candidate) found.push(candidate);
    }
  }
  found.sort((a, b) => b.taken.size - a.taken.size || b.mass - a.mass);
  const best = found.slice(0, MAX_CANDIDATES);
  if (best.length < 2 || best[0]!.taken.size > best[1]!.taken.size) return best;
  const fuse = new Fuse(best, {
    keys: [{ name: 'name', getFn: ({ alias }) => alias.name }],
    includeScore: true,
    threshold: 1,
    ignoreDiacritics: true,
    ignoreLocation: true,
  });
  const ranked = new Map(fuse.search(name.slice(0, 120)).map(({ item, score }) => [item, score ?? 1]));
  return best.sort((a, b) => b.taken.size - a.taken.size || (ranked.get(a) ?? 1) - (ranked.get(b) ?? 1));
}
