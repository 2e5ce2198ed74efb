import { dayOf, readDay } from '../../lib/blocklist/day.ts';
import { CONFIDENCES, type ListEntry } from '../../lib/blocklist/entry.ts';
import type { ListKind } from '../../lib/blocklist/shard.ts';

/** One line of input: as the shared facts have it, or with the plain names of FORMAT.md. */
export type FactLine = Record<string, string | number | boolean | null | undefined>;

const KINDS: Record<string, ListKind> = {
  phone: 'phone',
  phone_prefix: 'prefix',
  prefix: 'prefix',
  domain: 'link',
  link: 'link',
  app: 'app',
  handle: 'handle',
  bank_account: 'account',
  account: 'account',
};

const SHAPES: Record<ListKind, RegExp> = {
  phone: /^\+[1-9]\d{6,14}$/,
  prefix: /^\+[1-9]\d{0,7}$/,
  link: /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/,
  account: /^([a-z0-9]+:)?[a-z0-9]{5,20}$/,
  handle: /^\S.{0,199}$/u,
  app: /^\S.{0,199}$/u,
};

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Later day by whole months, as a person counts them. */
function addMonths(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, month - 1 + months, date)));
}

/**
 * The entry of one line. Throws the reason in words when it has no source, date or expiry, or is malformed. `keepMonths` is the expiry of lines that
 * name none; without it they are refused.
 */
export function readFact(line: FactLine, keepMonths?: number): ListEntry {
  const kind = KINDS[String(line.kind)];
  if (!kind) throw new Error(`unknown kind ${line.kind}`);
  const value = String(line.value ?? '')
    .trim()
    .toLowerCase();
  if (!SHAPES[kind].test(value)) throw new Error(`malformed ${kind} ${value}`);
  const publisher = text(line.source_publisher) ?? text(line.publisher);
  const url = text(line.source_url) ?? text(line.url);
  const date = text(line.source_date) ?? text(line.date);
  if (!publisher || !url || !/^https?:\/\/\S+$/.test(url) || !date) throw new Error('no source or date');
  const confidence = CONFIDENCES.find((known) => known === line.confidence);
  if (!confidence) throw new Error(`unknown confidence ${line.confidence}`);
  const category = text(line.category);
  if (!category) throw new Error('no category');
  if (line.shared_host && line.match === 'host_and_subdomains') throw new Error('a host shared with others');
  const lastText = text(line.last) ?? date;
  const last = readDay(lastText);
  const first = text(line.first) ? readDay(String(line.first)) : last;
  if (first > last) throw new Error('first report after the last');
  const expires = text(line.expires)
    ? readDay(String(line.expires))
    : keepMonths && addMonths(lastText, keepMonths);
  if (!expires) throw new Error('no expiry');
  if (expires <= last) throw new Error('expires before the last report');
  const reports = Number(line.reports ?? 0);
  if (!Number.isSafeInteger(reports) || reports < 0) throw new Error(`malformed count ${line.reports}`);
  const claimed = text(line.claimed_org) ?? text(line.claimed);
  const authority = text(line.authority);
  return {
    kind,
    value,
    category,
    confidence,
    ...(claimed ? { claimed } : {}),
    ...(line.match === 'host_and_subdomains' || line.subdomains ? { subdomains: true } : {}),
    evidence: [{ publisher: authority ? `${authority} (${publisher})` : publisher, url, date }],
    first,
    last,
    expires,
    reports,
  };
}
