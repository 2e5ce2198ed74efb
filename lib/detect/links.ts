import type { Folded } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import { findImitated, findOfficialOwner, findTrait, isAmbiguousTld, isTld } from './host.ts';
import type { Finding } from './types.ts';

/** A dot as written between two labels: plain, defanged ("[.]", "(.)"), spaced on both sides, or said ("chấm", "dot"). */
const DOT = /^(?:\.| ?[[({] ?\.? ?(?:dot|cham)? ?[\])}] ?| \. )$/;
const MAX_DOT = 8;
const MAX_LABELS = 8;
const MAX_PATH = 512;
const SCHEME = /(?:h(?:tt|xx|\*\*)ps?|ftp) ?: ?\/{1,2} ?$/;

interface Host {
  start: number;
  end: number;
  labels: string[];
  broken: boolean;
}

function readLabel(folded: Folded, words: Words, k: number): { end: number; last: number; text: string } {
  let last = k;
  // Labels hold dashes: "vietcombank-vn", also doubled in punycode.
  while (
    last + 1 < words.count &&
    /^[-_]{1,2}$/.test(
      folded.text.slice(words.ends[last]!, Math.min(words.starts[last + 1]!, words.ends[last]! + 3)),
    )
  ) {
    last++;
  }
  const end = words.ends[last]!;
  return { end, last, text: folded.text.slice(words.starts[k]!, end) };
}

function readHost(folded: Folded, words: Words, k: number): (Host & { last: number }) | undefined {
  let label = readLabel(folded, words, k);
  const labels = [label.text];
  let broken = false;
  while (labels.length < MAX_LABELS && label.last + 1 < words.count) {
    const next = label.last + 1;
    if (words.starts[next]! - label.end > MAX_DOT) break;
    const dot = folded.text.slice(label.end, words.starts[next]!);
    if (!DOT.test(dot)) break;
    label = readLabel(folded, words, next);
    labels.push(label.text);
    broken ||= dot !== '.';
  }
  if (labels.length < 2) return undefined;
  return { start: words.starts[k]!, end: label.end, labels, broken, last: label.last };
}

function readPath(folded: Folded, from: number): number {
  const { text } = folded;
  if (text[from] !== '/' && text[from] !== '?' && text[from] !== ':') return from;
  let end = from;
  while (end < text.length && end - from < MAX_PATH && !/[\s<>"“”]/.test(text[end]!)) end++;
  while (end > from && /[.,;:!?)\]}'"]/.test(text[end - 1]!)) end--;
  return end;
}

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
 * Addresses in a text: URLs, bare hosts, defanged and broken ones ("mo . abc . icu", "hxxp"), IDN. `value` is the ASCII host in
 * lower case; `status` is `official`, `lookalike` (with the imitated body in `organisation`) or `unknown`; `detail` names a risk
 * trait: apk, shortener, chat, ip, risky-tld or broken. Linear in the text's length.
 */
export function findLinks(folded: Folded, words: Words): Finding[] {
  const found: Finding[] = [];
  const { codes } = folded;
  for (let k = 0; k + 1 < words.count; k++) {
    // Only a dot, bracket or space-dot may follow a label; this look at one unit skips nearly every word.
    const after = codes[words.ends[k]!];
    const beyond = codes[words.ends[k]! + 1];
    if (
      after !== 0x2e &&
      after !== 0x2d &&
      after !== 0x5b &&
      after !== 0x28 &&
      !(after === 0x20 && (beyond === 0x2e || beyond === 0x5b || beyond === 0x28))
    )
      continue;
    if (after === 0x2e && (beyond === 0x20 || beyond === 0x0a)) continue;
    const host = readHost(folded, words, k);
    if (!host) continue;
    const before = folded.text.slice(Math.max(0, host.start - 10), host.start);
    const scheme = SCHEME.exec(before);
    if (!scheme && /[@\w]$/.test(before)) {
      k = host.last;
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
    const path = folded.text.slice(host.end, end);
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
    k = host.last;
    while (k + 1 < words.count && words.starts[k + 1]! < end) k++;
  }
  return found;
}
