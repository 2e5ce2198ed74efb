import { browser } from 'wxt/browser';
import type { Sensitivity } from './detect/types.ts';

/** What the person chose. Kept in `browser.storage.local`, one key per field, so that two open pages never undo each other. */
export interface Settings {
  /** `auto`: Vietnamese unless the browser speaks something else. */
  language: 'auto' | 'vi' | 'en';
  appearance: 'auto' | 'light' | 'dark';
  sensitivity: Sensitivity;
  /** Which kinds of marks are drawn into pages; badges and the popup tell of findings all the same. */
  highlights: { danger: boolean; caution: boolean; number: boolean; official: boolean };
  /** Larger type, shorter words, one main action. */
  family: boolean;
  /** Site name (lib/sites) to the time in milliseconds at which the pause ends; `0`: until the person ends it. */
  pausedSites: Record<string, number>;
  /** Addresses (https) of signed lists the person follows, most trusted first. */
  lists: string[];
  /** Address (https) of a report service (lib/reports/PROTOCOL.md); empty: reports stay on the machine. */
  reportService: string;
  /** Own names that are taken out of every report. */
  ownNames: string[];
}

const builtIn: string = import.meta.env?.WXT_REPORT_SERVICE ?? '';

export const DEFAULTS: Settings = {
  language: 'auto',
  appearance: 'auto',
  sensitivity: 'normal',
  highlights: { danger: true, caution: true, number: true, official: true },
  family: false,
  pausedSites: {},
  lists: [],
  reportService: builtIn,
  ownNames: [],
};

const MAX_ITEMS = 50;
const PREFIX = 'settings.';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  <T extends string>(...allowed: T[]) =>
  (value: unknown): value is T =>
    allowed.includes(value as T);
const isHttps = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_ITEMS && value.every((item) => typeof item === 'string');

const valid: { [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  language: oneOf('auto', 'vi', 'en'),
  appearance: oneOf('auto', 'light', 'dark'),
  sensitivity: oneOf('low', 'normal', 'high'),
  highlights: (value): value is Settings['highlights'] =>
    isRecord(value) && Object.keys(DEFAULTS.highlights).every((kind) => typeof value[kind] === 'boolean'),
  family: (value) => typeof value === 'boolean',
  pausedSites: (value): value is Settings['pausedSites'] =>
    isRecord(value) && Object.values(value).every((until) => Number.isFinite(until)),
  lists: (value): value is string[] => isStrings(value) && value.every(isHttps),
  reportService: (value): value is string => value === '' || isHttps(value),
  ownNames: isStrings,
};

/** Settings out of whatever the storage holds: a missing or malformed field is its default. Pure. */
export function readSettings(stored: Record<string, unknown>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    const value = stored[PREFIX + name];
    if (valid[name](value)) settings[name] = value;
  }
  return settings as unknown as Settings;
}

/** The present settings; the defaults when the storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const keys = Object.keys(DEFAULTS).map((name) => PREFIX + name);
  return readSettings(await browser.storage.local.get(keys).catch(() => ({})));
}

/** Keeps the given fields. Throws `bad-setting` on a value that could not be read back, and keeps nothing then. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const entries = Object.entries(patch) as [keyof Settings, unknown][];
  for (const [name, value] of entries) if (!valid[name]?.(value)) throw new Error(`bad-setting: ${name}`);
  await browser.storage.local.set(Object.fromEntries(entries.map(([name, value]) => [PREFIX + name, value])));
}

/** Calls back with the settings after each change, from whichever page, until `signal` aborts. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    void loadSettings().then((settings) => signal.aborted || onChange(settings));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

const HOUR_MS = 3_600_000;

/** End of a pause of one hour, or `0` for a pause without end. */
export const pauseUntil = (length: 'hour' | 'always', now: number): number =>
  length === 'hour' ? now + HOUR_MS : 0;

/**
 * Whether the person paused this site. A timed pause never lasts longer than an hour from now: when the clock is set back, it
 * ends instead of lasting for years.
 */
export function isPaused({ pausedSites }: Settings, site: string, now: number): boolean {
  if (!Object.hasOwn(pausedSites, site)) return false;
  const until = pausedSites[site]!;
  return until === 0 || (now < until && until - now <= HOUR_MS);
}
