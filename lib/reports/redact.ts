import type { Finding } from '../detect/types.ts';
import type { Identifier } from '../messages.ts';
import { findNames } from './own-names.ts';

/** What stands in the place of something taken out. Reviewers read Vietnamese, whatever the person's language is. */
export const MASKS = { email: '[email]', number: '[số]', name: '[tên]' } as const;

export interface Hidden {
  start: number;
  end: number;
  kind: keyof typeof MASKS;
}

export interface RedactOptions {
  /** What the detector found in the text. */
  findings: readonly Finding[];
  /** Identifiers that the report is about: they stay. */
  keep: readonly Identifier[];
  /** Own names, as the person wrote them in the options. */
  names: readonly string[];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Identity, tax, account and phone numbers; not amounts of money (3.450.000đ). */
const LONG_NUMBER = /(?<![\d.,])\d(?:[ .-]?\d){7,}(?!\d)/g;
/** Hotlines and short codes belong to nobody in particular. */
const isHotline = (value: string) => !value.startsWith('+') || /^\+841[89]00/.test(value);
const MONEY = /^\s*(?:đ|₫|vnđ|vnd|đồng|usd|k\b|triệu|tỷ)/iu;

/** Places of `text` to take out: e-mail addresses, numbers that the report is not about, and names; in order, apart. */
export function findPersonal(text: string, { findings, keep, names }: RedactOptions): Hidden[] {
  const kept = findings.filter(
    ({ kind, value, status }) =>
      status === 'official' ||
      (kind === 'phone' && isHotline(value)) ||
      keep.some((one) => one.kind === kind && one.value === value),
  );
  const found: Hidden[] = [];
  const add = (start: number, end: number, kind: Hidden['kind']) => {
    const meets = (other: { start: number; end: number }) => start < other.end && other.start < end;
    if (!kept.some(meets) && !found.some(meets)) found.push({ start, end, kind });
  };
  for (const match of text.matchAll(EMAIL)) add(match.index, match.index + match[0].length, 'email');
  for (const { kind, value, start, end } of findings)
    if (kind === 'account' || (kind === 'phone' && !isHotline(value))) add(start, end, 'number');
  for (const match of text.matchAll(LONG_NUMBER)) {
    const end = match.index + match[0].length;
    if (!MONEY.test(text.slice(end, end + 6))) add(match.index, end, 'number');
  }
  for (const { start, end } of findNames(text, names)) add(start, end, 'name');
  return found.sort((a, b) => a.start - b.start);
}

/** The text with what `findPersonal` found replaced by its mask. */
export function redact(text: string, options: RedactOptions): string {
  let out = '';
  let from = 0;
  for (const { start, end, kind } of findPersonal(text, options)) {
    out += text.slice(from, start) + MASKS[kind];
    from = end;
  }
  return out + text.slice(from);
}
