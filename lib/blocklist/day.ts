const DAY = 86_400_000;
/** Day 0 of the list format. */
const FIRST_DAY = Date.UTC(2010, 0, 1) / DAY;

/** Days since 2010-01-01 of an ISO date; a year or year-month counts from its first day. Throws on anything else. */
export function readDay(iso: string): number {
  if (!/^\d{4}(-\d\d){0,2}$/.test(iso)) throw new Error(`not a date: ${iso}`);
  const since = Date.parse(iso + '0000-01-01'.slice(iso.length)) / DAY - FIRST_DAY;
  if (!(since >= 0 && since < 65_536)) throw new Error(`not a date from 2010 on: ${iso}`);
  return since;
}

/** ISO date of a day number. */
export const writeDay = (day: number): string => new Date((day + FIRST_DAY) * DAY).toISOString().slice(0, 10);

/** Day number of a moment, in UTC. */
export const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY) - FIRST_DAY;
