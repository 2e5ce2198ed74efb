import { detect } from './detect/detect.ts';
import type { Identifier } from './messages.ts';

/** The person's own word on one identifier, as files hold it. */
export interface OwnLine {
  kind: Identifier['kind'];
  value: string;
  verdict: 'block' | 'trust';
}

/** A line that was left out, counted from 1, with the text as it stands (cut). */
export interface RefusedLine {
  line: number;
  text: string;
}

const MAX_LINES = 20_000;
const KINDS = ['phone', 'account', 'link', 'handle', 'app'];
const COLUMNS = 'kind,value,verdict';
/** What hosts files put before a name. */
const HOSTS_ADDRESS = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+/;

const isOwnLine = (row: unknown): row is OwnLine => {
  const { kind, value, verdict } = (row ?? {}) as Record<string, unknown>;
  return (
    KINDS.includes(kind as string) &&
    typeof value === 'string' &&
    /^[^\s\p{C}][^\p{C}]{0,299}$/u.test(value) &&
    (verdict === 'block' || verdict === 'trust')
  );
};

/** A number or host as people write it, read with the detector; `undefined` when the line holds none, or more than one. */
function readPlain(text: string): OwnLine | undefined {
  const found = detect(text.replace(HOSTS_ADDRESS, '')).filter(
    ({ kind }) => kind === 'phone' || kind === 'link',
  );
  const [first] = found;
  if (found.length !== 1 || !first) return undefined;
  return { kind: first.kind as 'phone' | 'link', value: first.value, verdict: 'block' };
}

/** A line without its comment; a "#" between quotes belongs to a value. */
function dropComment(line: string): string {
  const parts = line.split('"');
  // A quote that is never closed is only a sign.
  if (parts.length % 2 === 0) return line.replace(/#.*/, '');
  const at = parts.findIndex((part, i) => i % 2 === 0 && part.includes('#'));
  if (at < 0) return line;
  return [...parts.slice(0, at), parts[at]!.split('#')[0]].join('"');
}

/** Values of one CSV line; quotes as RFC 4180 has them. */
function splitCsv(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}

function readLine(text: string): OwnLine | undefined {
  const [kind, value, verdict] = splitCsv(text);
  const row = { kind, value, verdict };
  if (isOwnLine(row)) return row;
  // A line of our columns with a mistake in it is not a plain number.
  return KINDS.includes(kind ?? '') ? undefined : readPlain(text);
}

/**
 * Entries of a file: our own JSON export, CSV (`kind,value,verdict`), or a plain or hosts-format list with one number or host per
 * line, which are blocked. Comments (#) and empty lines are passed over; lines that hold nothing usable are named, not fatal.
 */
export function readOwnList(text: string): { entries: OwnLine[]; refused: RefusedLine[] } {
  const entries: OwnLine[] = [];
  const refused: RefusedLine[] = [];
  const json = readJson(text);
  const rows = json ?? text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  for (const [i, row] of rows.slice(0, MAX_LINES).entries()) {
    const line = typeof row === 'string' ? dropComment(row).trim() : JSON.stringify(row);
    if (line === '' || line === COLUMNS) continue;
    const entry = typeof row === 'string' ? readLine(line) : isOwnLine(row) ? row : undefined;
    if (entry) entries.push({ kind: entry.kind, value: entry.value.trim(), verdict: entry.verdict });
    else refused.push({ line: i + 1, text: line.slice(0, 60) });
  }
  return { entries, refused };
}

function readJson(text: string): object[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const own = Array.isArray(value) ? value : (value as { own?: unknown }).own;
    return Array.isArray(own) ? own.map((row) => (typeof row === 'object' && row ? row : {})) : undefined;
  } catch {
    return undefined;
  }
}

const quote = (value: string) => (/[",#\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The same as CSV, for spreadsheets and for other people; `readOwnList` reads it back. */
export const writeOwnList = (entries: readonly OwnLine[]): string =>
  [COLUMNS, ...entries.map(({ kind, value, verdict }) => [kind, quote(value), verdict].join(','))]
    .map((line) => `${line}\n`)
    .join('');
