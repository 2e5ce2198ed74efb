import type { Folded } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import { findImitated, findOfficialOwner, findTrait, isAmbiguousTld, isTld } from './host.ts';
import type { Finding } from './types.ts';
import type { Tagged } from './vocabulary.ts';

/** A dot as written between two labels: plain, defanged ("[.]", "(.)"), spaced on both sides, or said ("chấm", "dot"). */
const DOT = /^(?:\.| ?[[({] ?\.? ?(?:dot|cham)? ?[\])}] ?| \. )$/;
const DOT_SIGN = 0x2e;
const DASH = 0x2d;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const MAX_DOT = 8;
const MAX_LABELS = 8;
const MAX_DASHES = 12;
const MAX_PATH = 512;
const SCHEME = /(?:h(?:tt|xx|\*\*)ps?|ftp) ?: ?\/{1,2} ?$/;

interface Host {
  start: number;
  end: number;
  labels: string[];
  broken: boolean;
}

/** Last word of the label that begins with word `k`: labels hold dashes ("vietcombank-vn"), doubled in punycode. */
function findLabelEnd(folded: Folded, { starts, ends, count }: Words, k: number): number {
  let last = k;
  while (last + 1 < count && last - k < MAX_DASHES) {
    const end = ends[last]!;
    const gap = starts[last + 1]! - end;
    if (gap > 2 || !isDash(folded.code(end)) || (gap === 2 && !isDash(folded.code(end + 1)))) break;
    last++;
  }
  return last;
}

const isDash = (code: number) => code === DASH || code === 0x5f;

/** Whether a dot in some writing stands between `end` and `start`; the first look decides nearly always. */
function isDot(folded: Folded, end: number, start: number): boolean {
  if (start - end === 1) return folded.code(end) === DOT_SIGN;
  return start - end <= MAX_DOT && DOT.test(folded.slice(end, start));
}

function readHost(folded: Folded, words: Words, k: number): (Host & { last: number }) | undefined {
  const { starts, ends, count } = words;
  let last = findLabelEnd(folded, words, k);
  if (last + 1 >= count || !isDot(folded, ends[last]!, starts[last + 1]!)) return undefined;
  const labels = [folded.slice(starts[k]!, ends[last]!)];
  let broken = false;
  while (labels.length < MAX_LABELS && last + 1 < count) {
    const next = last + 1;
    if (!isDot(folded, ends[last]!, starts[next]!)) break;
    broken ||= starts[next]! - ends[last]! !== 1;
    last = findLabelEnd(folded, words, next);
    labels.push(folded.slice(starts[next]!, ends[last]!));
  }
  return { start: starts[k]!, end: ends[last]!, labels, broken, last };
}

/** Where the address that begins with a host ending at `from` ends: over its port, path and query, less a sentence's own signs. */
function readPath(folded: Folded, from: number): number {
  const sign = folded.code(from);
  if (sign !== 0x2f && sign !== 0x3f && sign !== 0x3a) return from;
  let end = from;
  while (end < folded.length && end - from < MAX_PATH && !STOPS.has(folded.code(end))) end++;
  while (end > from && CLOSERS.has(folded.code(end - 1))) end--;
  return end;
}

const codesOf = (signs: string) => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const STOPS = codesOf(' \n\r\t\u2028<>"');
const CLOSERS = codesOf('.,;:!?)]}\'"');

function toAscii(source: string): string | undefined {
  try {
    return new URL(`http://${source}`).hostname;
  } catch {
    return undefined;
  }
}

/** Whether labels without a scheme are a host rather than the end of one sentence and the start of the next. */
function isBareHost({ labels, broken }: Host, source: string, hasPath: boolean): boolean {
  const tld = labels.at(-1)!;
  if (!isTld(tld) || labels.some((label) => label === '')) return false;
  // Vietnamese words with marks meet at a full stop; hosts are typed in plain letters.
  if (/[\u00c0-\u1ef9]/.test(source.normalize('NFC')) && !/[\u0370-\u04ff\uff00-\uffee]/.test(source))
    return false;
  if (/^[A-ZĐ]/.test(source.slice(source.lastIndexOf('.') + 1).trim()) && !/^[A-Z.\-\d]+$/.test(source))
    return false;
  if (labels.slice(0, -1).every((label) => /^\d+$/.test(label)))
    return /^(com|net|vn)$/.test(tld) && labels.length === 2;
  if (!isAmbiguousTld(tld)) return !broken || labels.join('').length >= 6;
  return hasPath || labels.length > 2 || /[\d-]/.test(labels[0]!);
}

/**
 * Whether what follows a word may join it to another label: a dot or dash, or a bracket that holds one ("[.]", "(dot)"), also after
 * one space. A full stop that ends a sentence and a bracketed aside are none.
 */
function mayJoinLabels(folded: Folded, end: number): boolean {
  const sign = folded.code(end);
  if (sign === DASH) return true;
  if (sign === DOT_SIGN) return folded.code(end + 1) !== SPACE && folded.code(end + 1) !== NEWLINE;
  const at = sign === SPACE ? end + 1 : end;
  const bracket = folded.code(at);
  if (bracket === DOT_SIGN) return true;
  if (bracket !== 0x5b && bracket !== 0x28 && bracket !== 0x7b) return false;
  const inside = folded.code(at + 1) === SPACE ? folded.code(at + 2) : folded.code(at + 1);
  return inside === DOT_SIGN || inside === 0x64 || inside === 0x63;
}

/**
 * Addresses in a text: URLs, bare hosts, defanged and broken ones ("mo . abc . icu", "hxxp"), IDN. `value` is the ASCII host in
 * lower case; `status` is `official`, `lookalike` (with the imitated body in `organisation`) or `unknown`; `detail` names a risk
 * trait: apk, shortener, chat, ip, risky-tld or broken. Linear in the text's length.
 */
export function findLinks(folded: Folded, words: Words, { joints, jointCount }: Tagged): Finding[] {
  const found: Finding[] = [];
  let next = 0;
  for (let j = 0; j < jointCount; j++) {
    const k = joints[j]!;
    if (k < next || !mayJoinLabels(folded, words.ends[k]!)) continue;
    const host = readHost(folded, words, k);
    if (!host) continue;
    const before = folded.slice(Math.max(0, host.start - 10), host.start);
    const scheme = SCHEME.exec(before);
    if (!scheme && /[@\w]$/.test(before)) {
      next = host.last + 1;
      continue;
    }
    const end = readPath(folded, host.end);
    const from = folded.start(host.start);
    const hostSource = folded.source.slice(from, folded.end(host.end - 1));
    const numeric = host.labels.every((label) => /^\d{1,3}$/.test(label)) && host.labels.length === 4;
    if (
      !(scheme && (numeric || /^[a-z]/.test(host.labels.at(-1)!))) &&
      !isBareHost(host, hostSource, end > host.end)
    )
      continue;
    const start = folded.start(host.start - (scheme ? scheme[0].length : 0));
    const stop = folded.end(end - 1);
    const plain = host.labels.join('.');
    const styled = /[^\x20-\x7e]/.test(hostSource);
    const value = (styled && !host.broken && toAscii(hostSource)) || plain;
    const path = folded.slice(host.end, end);
    // A host in foreign letters that folds to a plain one imitates whatever the plain one is.
    const owner = value === plain ? findOfficialOwner(plain) : undefined;
    const imitated = owner
      ? undefined
      : (findImitated(plain) ?? (value !== plain ? findOfficialOwner(plain) : undefined));
    const trait =
      findTrait(plain, path) ?? (host.broken || scheme?.[0].startsWith('hx') ? 'broken' : undefined);
    found.push({
      kind: 'link',
      start,
      end: stop,
      text: folded.source.slice(start, stop),
      value: value.replace(/^www\./, ''),
      status: owner ? 'official' : imitated ? 'lookalike' : 'unknown',
      ...(owner || imitated ? { organisation: owner ?? imitated } : {}),
      ...(trait ? { detail: trait } : {}),
    });
    next = host.last + 1;
    while (next < words.count && words.starts[next]! < end) next++;
  }
  return found;
}
