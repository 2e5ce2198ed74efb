import type { Language } from './texts.ts';

/** An ISO date of whatever precision (2026, 2026-03, 2026-03-06) as the language writes it; other text as it is. */
export function formatDate(language: Language, date: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  if (!month) return year!;
  if (language === 'vi') return [day && Number(day), Number(month), year].filter(Boolean).join('/');
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return time.toLocaleDateString('en', {
    ...{ year: 'numeric', month: 'short', timeZone: 'UTC' },
    ...(day ? { day: 'numeric' } : {}),
  });
}

/** A moment (milliseconds) as day and time of the person's own clock. */
export const formatMoment = (language: Language, time: number): string =>
  new Date(time).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });

/** An E.164 number as people in Vietnam write it (0912 345 670); short codes and other countries' numbers as they are. */
export function formatPhone(value: string): string {
  const home = /^\+84(\d{8,10})$/.exec(value)?.[1];
  if (!home) return value;
  if (/^1[89]00/.test(home)) return `${home.slice(0, 4)} ${home.slice(4)}`;
  const digits = `0${home}`;
  const lead = home.startsWith('2') ? digits.length - 7 : 4;
  return [digits.slice(0, lead), digits.slice(lead, lead + 3), digits.slice(lead + 3)].join(' ');
}

/** An identifier as the person knows it. */
export const formatIdentifier = ({ kind, value }: { kind: string; value: string }): string =>
  kind === 'phone' ? formatPhone(value) : value;
