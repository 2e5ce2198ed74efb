import type { Folded } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import { type NumberToken, readNumberTokens } from './number-tokens.ts';
import { isShortCode, readPhone, readShortenedMobile } from './phone-number.ts';
import type { Finding } from './types.ts';
import { CALL_WORD, FILLER_WORD, NO_PHONE_WORD, type Tagged, traits } from './vocabulary.ts';

/** Most units between two pieces of one number (" – ", ") ", "..."). */
const MAX_GAP = 5;
/** Most pieces of one number: ten digits said one by one, with a country code. */
const MAX_PIECES = 14;
/** Longest number in digits: 15 of E.164 and a leading 00. */
const MAX_DIGITS = 17;
/** How many words before a number may say what it is. */
const CONTEXT_WORDS = 6;

type Gap = 'none' | 'broken' | 'filler' | string;

/** What stands between two pieces: the separator trimmed of spaces ("" for spaces only), or why they do not belong together. */
function readGap(folded: Folded, tags: Uint16Array, a: NumberToken, b: NumberToken): Gap {
  if (b.word - a.word === 2 && (traits[tags[a.word + 1]!]! & FILLER_WORD) !== 0) return 'filler';
  if (b.word - a.word > 1 || b.start - a.end > MAX_GAP) return 'broken';
  const gap = folded.slice(a.end, b.start);
  if (gap.includes('\n') || /[%$#=&;?!]/.test(gap)) return 'broken';
  return gap.trim() === '' ? ' ' : gap.includes(' ') ? ` ${gap.trim()} ` : gap;
}

/** What the words before say: 1 a number to call, -1 some other kind of number, 0 nothing. The nearest word decides. */
function readContext(folded: Folded, words: Words, tags: Uint16Array, token: NumberToken): number {
  for (let k = token.word - 1; k >= 0 && k >= token.word - CONTEXT_WORDS; k--) {
    // A sentence's end ends the context; "SĐT." and "Tel." do not end a sentence.
    const trait = traits[tags[k]!]!;
    if ((trait & CALL_WORD) !== 0) return 1;
    if (/[\n!?;]|\.\s/.test(folded.slice(words.ends[k]!, words.starts[k + 1]!))) return 0;
    if ((trait & NO_PHONE_WORD) !== 0) return -1;
  }
  return 0;
}

/** Whether a separator belongs to lists, dates and sums rather than to a number in groups; "0912/067/743" has long groups. */
const isLoose = (gap: Gap, a: NumberToken, b: NumberToken) =>
  /[,:]/.test(gap) || gap === ' / ' || (gap === '/' && (a.digits.length < 3 || b.digits.length < 3));

/** "… 847 – 848": as many digits again, after a dash or a slash with room, names a neighbouring number. */
const isTail = (gap: Gap, last: NumberToken, next: NumberToken) =>
  /^ ?[-/] ?$/.test(gap) && next.digits.length === last.digits.length;

const PLUS = 0x2b;
const SPACE = 0x20;
const BRACKET = 0x28;
/** Fewest digits of any number that is not a short code: 069 and five more, 1800 and four more. */
const MIN_DIGITS = 8;

/** Whether the pieces from `from` on hold enough digits for a number at all; most numbers of a text do not. */
function hasEnough(tokens: NumberToken[], gaps: Gap[], from: number): boolean {
  let digits = 0;
  for (let k = from; k < tokens.length && k < from + MAX_PIECES; k++) {
    if (k > from && gaps[k] === 'broken') break;
    digits += tokens[k]!.digits.length;
    if (digits >= MIN_DIGITS) return true;
  }
  return false;
}

interface Match {
  last: number;
  value: string;
}

function matchFrom(
  tokens: NumberToken[],
  gaps: Gap[],
  from: number,
  plus: boolean,
  context: number,
): Match | undefined {
  let digits = '';
  let spoken = false;
  let loose = false;
  let best: Match | undefined;
  for (let k = from; k < tokens.length && k < from + MAX_PIECES; k++) {
    const token = tokens[k]!;
    const gap = gaps[k] ?? 'broken';
    if (k > from && gap === 'broken') break;
    digits += token.digits;
    if (digits.length > MAX_DIGITS) break;
    spoken ||= token.spoken;
    loose ||= k > from && isLoose(gap, tokens[k - 1]!, token);
    if (loose && !spoken) break;
    const value = readPhone(digits, plus) ?? (context > 0 ? readShortenedMobile(digits) : undefined);
    if (!value) continue;
    const next = gaps[k + 1];
    const following = tokens[k + 1];
    const continues =
      following !== undefined &&
      next !== undefined &&
      next !== 'broken' &&
      (spoken || !following.spoken) &&
      !/^(0|84|1[89]00)/.test(following.digits) &&
      (k > from ? next === gaps[k] : /^[.,]$/.test(next)) &&
      !(next !== gaps[k] && isTail(next, token, following));
    if (!continues) best = { last: k, value };
    // A landline may begin with a valid shorter number; keep reading only while nothing else ends here.
    if (best && k - from >= 0 && digits.length >= 10) break;
  }
  return best;
}

/**
 * Phone numbers in every way they are written in Vietnam: grouped, spelt out, with look-alike letters, as keycaps, old 11-digit
 * mobiles, 1800/1900, 069, landlines, foreign, short codes after a word of calling. `value` is E.164, short codes as dialled.
 * Leaves accounts, codes, dates, prices and placeholders alone. Linear in the text's length.
 */
export function findPhones(folded: Folded, words: Words, tagged: Tagged): Finding[] {
  const { tags } = tagged;
  const tokens = readNumberTokens(folded, words, tagged);
  const gaps: Gap[] = tokens.map((token, k) =>
    k === 0 ? 'broken' : readGap(folded, tags, tokens[k - 1]!, token),
  );
  const found: Finding[] = [];
  const push = (start: number, end: number, value: string) => {
    const from = folded.start(start);
    const to = folded.end(end - 1);
    found.push({
      kind: 'phone',
      start: from,
      end: to,
      text: folded.source.slice(from, to),
      value,
      status: 'unknown',
    });
  };
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    const before = folded.code(token.start - 1);
    const plus =
      token.start > 0 &&
      (before === PLUS ||
        (token.start > 1 &&
          (before === BRACKET || before === SPACE) &&
          folded.code(token.start - 2) === PLUS));
    const first = token.digits[0]!;
    // A decimal's tail ("12.0908…") begins no number; a number's own neighbour does.
    if (/^[.,]$/.test(gaps[k] ?? '') && found.at(-1)?.end !== folded.end(tokens[k - 1]!.end - 1)) continue;
    if (!plus && !'0135789'.includes(first)) continue;
    if (!isShortCode(token.digits) && !hasEnough(tokens, gaps, k)) continue;
    const context = readContext(folded, words, tags, token);
    if (isShortCode(token.digits) && context > 0 && gaps[k + 1] !== '.' && !plus) {
      push(token.start, token.end, token.digits);
      continue;
    }
    if (context < 0 && !plus) continue;
    const match = matchFrom(tokens, gaps, k, plus, context);
    if (!match) continue;
    const last = tokens[match.last]!;
    push(plus ? token.start - (before === PLUS ? 1 : 2) : token.start, last.end, match.value);
    k = match.last;
    // "0905 360 847 – 848": the second number is said by its tail.
    const tail = tokens[k + 1];
    const gap = gaps[k + 1] ?? 'broken';
    if (tail && gap !== gaps[k] && tail.digits.length <= 4 && isTail(gap, last, tail)) {
      push(tail.start, tail.end, match.value.slice(0, -tail.digits.length) + tail.digits);
      k++;
    }
  }
  return found;
}
