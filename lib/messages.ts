import type { AuthorStatus, Finding, FindingKind, Level, Reason } from './detect/types.ts';

/** Identifier as the background looks it up. `value` as in `Finding`; handles are `site:handle`. */
export interface Identifier {
  kind: 'phone' | 'account' | 'link' | 'handle' | 'app';
  value: string;
}

/** A sourced fact shown beside an identifier or a body. `date` is ISO, possibly only year or year-month. */
export interface Evidence {
  publisher: string;
  url: string;
  date: string;
}

/** Answer about one identifier; order and length follow the question. */
export interface IdentifierAnswer {
  status: 'unknown' | 'reported' | 'formerly-reported' | 'official' | 'secondary' | 'trusted';
  /** Strength of the warning that the entry may carry: own reports and fresh A/B entries `full`, older or C `soft`. */
  strength?: 'full' | 'soft';
  category?: string;
  organisation?: string;
  organisationName?: string;
  reports?: number;
  firstReported?: string;
  lastReported?: string;
  evidence?: Evidence[];
  /** Which list answered: `own`, `shipped`, or a subscription id. */
  list?: string;
}

export interface AuthorQuestion {
  name: string;
  handle?: string;
  verified?: boolean;
  site?: string;
}

/** What the card shows of a body. */
export interface OrganisationCard {
  id: string;
  name: string;
  nameEn?: string;
  kind: string;
  state: 'active' | 'former';
  successor?: { id: string; name: string; since?: string };
  published: {
    kind: 'phone' | 'link' | 'handle';
    value: string;
    trust: 'official' | 'secondary';
    evidence: Evidence;
  }[];
  never: { text: { vi: string; en: string }; evidence: Evidence }[];
  ask: { label: { vi: string; en: string }; value: string; evidence: Evidence }[];
  source?: Evidence;
}

/** One flagged post as the popup lists it; no text beyond the quoted words leaves the tab's memory. */
export interface TabFinding {
  id: string;
  level: Level;
  author?: string;
  reasons: (Reason & { quote: string })[];
  findings: Pick<Finding, 'kind' | 'text' | 'value' | 'status'>[];
}

export type SiteHealth = 'reading' | 'empty' | 'unreadable' | 'paused' | 'unsupported';

export interface TabSummary {
  site: string;
  /** Name of the site in words; `site` is its key. */
  title?: string;
  health: SiteHealth;
  posts: number;
  counts: Record<Level, number>;
  identifiers: Partial<Record<FindingKind, number>>;
  flagged: TabFinding[];
}

/** Everything that is stored about the person, but the settings. */
export interface KnownAboutMe {
  own: { kind: string; value: string; verdict: 'block' | 'trust'; since: number }[];
  reports: SavedReport[];
  quiet: Quiet;
}

/** Requests to the background, from content scripts (C) and extension pages (P). The handler checks who asks. */
export interface BackgroundCalls {
  /** C, P. One batch of identifiers and authors. */
  lookUp(q: { identifiers: Identifier[]; authors: AuthorQuestion[] }): {
    identifiers: IdentifierAnswer[];
    authors: AuthorStatus[];
  };
  /** C, P. What the card shows of bodies by id; unknown ids are left out. */
  organisations(q: { ids: string[] }): OrganisationCard[];
  /** C. Tab's state changed; sets icon and popup. */
  tabSummary(q: TabSummary): null;
  /** C, P. The person's own word on an identifier; `undefined` takes it back. */
  setOwn(q: { identifier: Identifier; verdict?: 'block' | 'trust' }): null;
  /** P. The person's own word on many at once, from a file; all or nothing. */
  importOwn(q: { entries: { kind: Identifier['kind']; value: string; verdict: 'block' | 'trust' }[] }): null;
  /** C, P. Keeps a report durably; it counts for this person from the next look-up on. */
  saveReport(q: ReportDraft): { id: string };
  /** P. Reports, newest first. */
  listReports(q: Record<string, never>): SavedReport[];
  /** P. Removes a report and the person's block that came with it. */
  deleteReport(q: { id: string }): null;
  /** P. Tries to deliver what waits for the report service, now. */
  deliverReports(q: Record<string, never>): null;
  /** C, P. Opens the window for a report, an appeal or a warning to share, prefilled. */
  openWindow(q: WindowStart): null;
  /** P. Everything stored about the person. */
  readStored(q: Record<string, never>): KnownAboutMe;
  /** P. Deletes it, settings too. */
  deleteStored(q: Record<string, never>): null;
  /** C, P. No warning (or again a warning) about a post or an author. */
  setQuiet(q: { kind: keyof Quiet; key: string; quiet: boolean }): null;
  /** P. The list that comes with the extension: how many entries, of which day, and how its last update ended. */
  listStatus(q: Record<string, never>): ListStatus;
  /** P. Every followed list, most trusted first, the shipped one among them. */
  listsStatus(q: Record<string, never>): ListStatus[];
  /** P. Asks every followed address for an update now, and tells what came of it. */
  updateLists(q: Record<string, never>): ListStatus[];
}

/** Where one list stands. `entries` is 0 and `date` empty while an address has not given a list yet. */
export interface ListStatus {
  /** `shipped`, or the address of a subscription. */
  id: string;
  version: number;
  entries: number;
  /** ISO day the list was made, and the day after which it counts as stale. */
  date: string;
  expires: string;
  stale: boolean;
  /** How the last update ended; absent when none was tried (no address: the list that came with the extension). */
  outcome?: UpdateOutcome;
  /** Milliseconds since 1970. */
  tried?: number;
  nextTry?: number;
}

/** How the last update ended. `updated` and `current` are well; everything else left the list that was there. */
export type UpdateOutcome =
  | 'updated'
  | 'current'
  | 'offline'
  | 'server-error'
  | 'too-slow'
  | 'damaged'
  | 'wrong-key'
  | 'wrong-list'
  | 'rolled-back'
  | 'expired'
  | 'storage-full'
  | 'refused'
  | 'failed';

/** `report`: this shows signs of fraud; `appeal`: this was listed wrongly. */
export type ReportKind = 'report' | 'appeal';

/** What the person files, exactly as the preview showed it. */
export interface ReportDraft {
  kind: ReportKind;
  identifiers: Identifier[];
  /** Key of lib/reports/data/categories.json. */
  category: string;
  note: string;
  text: string;
  site?: string;
  /** The person agreed that this leaves the machine for the report service. */
  send?: boolean;
}

/** `kept`: only here; `queued`: waits for the service; `sent`: the service gave a receipt; `refused`: it will not take it. */
export type ReportState = 'kept' | 'queued' | 'sent' | 'refused';

export interface SavedReport extends ReportDraft {
  id: string;
  state: ReportState;
  /** Milliseconds since 1970, here and below. */
  created: number;
  attempts?: number;
  nextTry?: number;
  /** Why the last attempt failed, as a text key. */
  problem?: string;
  receipt?: string;
  outcome?: 'received' | 'accepted' | 'declined' | 'published';
  outcomeAsked?: number;
}

/** What a window of ours (report, appeal, share) starts with. Kept in `browser.storage.session` until the browser closes. */
export interface WindowStart {
  view: 'report' | 'appeal' | 'share';
  text: string;
  author?: string;
  /** Handle of the author, as `site:handle`. */
  handle?: string;
  site?: string;
  level?: Level;
  /** Reason codes, strongest first. */
  reasons?: string[];
}

/** Posts (by a hash of their words) and authors (`site:handle`, or `site:name`) that the person wants no warning about. */
export interface Quiet {
  posts: string[];
  authors: string[];
}

/** Requests to a tab's content script, from extension pages. */
export interface TabCalls {
  summary(q: Record<string, never>): TabSummary;
  jumpTo(q: { id: string }): boolean;
  rescan(q: Record<string, never>): null;
  /** The selected text, cut to what a report needs. */
  selection(q: Record<string, never>): string;
}
