import type { AuthorStatus } from '../detect/types.ts';
import type { AuthorQuestion } from '../messages.ts';
import words from './data/name-words.json' with { type: 'json' };
import type { OrganisationFact } from './data.ts';
import { type Candidate, findCandidates, type NameIndex } from './name-index.ts';
import { type NameToken, readNameTokens } from './name-key.ts';

type Kind = 'plain' | 'service' | 'innocent';

/** Phrases by their first word, longest first. */
const phrases = new Map<string, { words: string[]; kind: Kind }[]>();
for (const kind of ['service', 'plain', 'innocent'] as const) {
  for (const text of words[kind].split('|')) {
    const phrase = { words: text.split(' '), kind };
    const first = phrase.words[0]!;
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

/** What each word of a name beside the body's own says: part of a service, of another trade, of neither. */
function readExtras(query: NameToken[], taken: Set<number>): Record<Kind | 'unknown', number> {
  const count = { plain: 0, service: 0, innocent: 0, unknown: 0 };
  for (let i = 0; i < query.length; ) {
    if (taken.has(i)) {
      i++;
      continue;
    }
    const phrase = phrases
      .get(query[i]!.plain)
      ?.find(({ words }) => words.every((word, k) => query[i + k]?.plain === word && !taken.has(i + k)));
    count[phrase?.kind ?? 'unknown']++;
    i += phrase?.words.length ?? 1;
  }
  return count;
}

/** Titles before a person's name: with a body's name beside them they claim to speak for it. */
const RANK =
  /\b(thieu|trung|thuong|dai) (uy|ta)\b|\b(thieu|trung|thuong|dai) tuong\b|\b(ksv|kiem sat vien|tham phan|can bo|dieu tra vien|dong chi|giam doc|truong phong|thu ky)\b/;
/** Whole aliases this short are other things as well; they need a service word beside them. */
const SHORT = 4;

interface Handles {
  /** Handles and hosts that bodies published, folded, to the body. */
  owner: ReadonlyMap<string, string>;
}

const STATE_KINDS = /police|ministry|court|procuracy|tax|gov|province|provincial|insurance|cyber|central/;

function readOwner(handle: string | undefined, { owner }: Handles): string | undefined {
  if (!handle) return undefined;
  const plain = handle.toLowerCase().replace(/^@|^https?:\/\/(www\.)?|\/$/g, '');
  return owner.get(plain) ?? owner.get(plain.replace(/^facebook\.com\//, ''));
}

/** How strongly a name that carries a body's name whole claims to be that body: 0–1, with the message code that says why. */
function weigh(
  { alias, taken, disguised }: Candidate,
  query: NameToken[],
  name: string,
  verified: boolean,
): { score: number; why: string } {
  const { service, innocent, unknown } = readExtras(query, taken);
  // The body's own words are no rank ("Kiểm sát viên" holds those of "Viện kiểm sát").
  const beside = query.map(({ plain }, i) => (taken.has(i) ? '' : plain)).join(' ');
  const rank = RANK.test(beside.replace(/ {2,}/g, ' '));
  const hidden = /[\u200b-\u200f\u2060-\u206f\ufeff]|[\ud835]|[\u0400-\u04ff]/.test(name);
  const speaks = rank && STATE_KINDS.test(alias.organisation.kind);
  // A person's name after a rank may well be a word of another trade ("Hải", "Bảo").
  if (innocent > (speaks ? 1 : 0)) return { score: 0, why: 'other-trade' };
  if (alias.isImitation) return { score: 0.75, why: 'name-of-no-body' };
  const short = alias.tokens.map(({ plain }) => plain).join('').length <= SHORT;
  if (hidden || (disguised > 0 && unknown <= 2)) return { score: short ? 0.7 : 0.95, why: 'name-disguised' };
  // A tick is bought or taken over; a platform's own support page never needs one on that platform.
  const support = alias.organisation.kind === 'platform' && service > 1;
  if (verified && !support) return { score: 0, why: 'site-verified' };
  if (speaks) return { score: 0.85, why: 'name-with-rank' };
  if (alias.organisation.former && service + unknown === 0 && alias.tokens.length >= 3)
    return { score: 0.7, why: 'name-of-former-body' };
  // Staff of banks and shops put their own name beside the firm's; of state bodies only pretenders do with a service.
  if (service > 0 && unknown <= (STATE_KINDS.test(alias.organisation.kind) ? 2 : 1))
    return { score: short && service < 2 ? 0.6 : 0.85, why: 'name-with-service' };
  // The plain name alone, unlisted handle: a genuine page that we do not know looks the same, so nothing is said.
  return { score: 0, why: 'name-only' };
}

/** Least score for `impersonator`. */
const MIN_SCORE = 0.55;

/**
 * Whether a page's or person's name imitates an official body. `official`: a handle or host that the body published; `impersonator`:
 * carries the body's name with a disguise, a service word, a rank, or as a body that no longer exists; `none`: all else.
 */
export function matchName(
  index: NameIndex,
  handles: Handles,
  { name, handle, verified = false }: AuthorQuestion,
): AuthorStatus {
  const owner = readOwner(handle, handles);
  if (owner) return { status: 'official', organisation: owner, score: 1, why: 'known-handle' };
  const query = readNameTokens(name);
  if (query.length === 0) return { status: 'none', score: 0 };
  let best: { organisation: OrganisationFact; score: number; why: string } | undefined;
  const candidates = findCandidates(index, query, name);
  const longest = candidates[0]?.taken.size ?? 0;
  for (const candidate of candidates) {
    if (candidate.taken.size < longest) break;
    const { score, why } = weigh(candidate, query, name, verified);
    if (score > (best?.score ?? 0)) best = { organisation: candidate.alias.organisation, score, why };
  }
  if (!best || best.score < MIN_SCORE) return { status: 'none', score: best?.score ?? 0 };
  return { status: 'impersonator', organisation: best.organisation.id, score: best.score, why: best.why };
}
