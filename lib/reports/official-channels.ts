import type { Evidence, Identifier } from '../messages.ts';
import data from './data/official-channels.json' with { type: 'json' };

/** A public route for a report. `high`: an action; `medium`: shown with the date of its source. */
export interface Channel {
  id: string;
  kind: 'call' | 'visit' | 'app' | 'sms' | 'web';
  address: string;
  trust: 'high' | 'medium';
  /** Kinds of identifier it takes; `any`: whatever happened; `police`: somebody posed as an authority or a firm. */
  takes: string[];
  /** Less often the right one: shown by name, opened on request. */
  folded?: true;
  name: { vi: string; en: string };
  steps: { vi: string[]; en: string[] };
  /** Text message, with places for the numbers and for what happened. */
  template?: string;
  source: Evidence;
}

const channels = data.channels as Channel[];

/** Routes for a report, in the order in which they are shown: emergency first, then by how sure their source is. */
export function findChannels(identifiers: readonly Identifier[], category: string): Channel[] {
  const takes = new Set<string>(['any', ...identifiers.map(({ kind }) => kind)]);
  if (/^(impersonation_|delivery)/.test(category)) takes.add('police');
  const fitting = channels.filter((channel) => channel.takes.some((kind) => takes.has(kind)));
  return [
    ...fitting.filter(({ trust }) => trust === 'high'),
    ...fitting.filter(({ trust }) => trust === 'medium'),
  ];
}

/** One text message in the 7-bit alphabet of GSM: longer ones, or ones with marks, are sent in several parts. */
const MAX_SMS = 160;
const MAX_NUMBERS = 3;

/** Vietnamese number as dialled at home. */
const dial = (value: string) => value.replace(/^\+84/, '0');

const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[()]/g, ' ')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** The message that a channel's own rules ask for, in one SMS; `undefined` where it takes none, or there is no number. */
export function writeSms(
  { template }: Channel,
  identifiers: readonly Identifier[],
  text: string,
): string | undefined {
  const numbers = identifiers.filter(({ kind }) => kind === 'phone').map(({ value }) => dial(value));
  if (!template || numbers.length === 0) return undefined;
  const frame = template.replace('{numbers}', numbers.slice(0, MAX_NUMBERS).join(', '));
  const room = MAX_SMS - frame.replace('{text}', '').length;
  return frame.replace('{text}', () => withoutMarks(text).slice(0, room).trim());
}

/** What a phone's camera reads to open a filled-in text message. */
export const smsCode = (to: string, message: string) => `SMSTO:${to}:${message}`;
