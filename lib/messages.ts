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
  health: SiteHealth;
  posts: number;
  counts: Record<Level, number>;
  identifiers: Partial<Record<FindingKind, number>>;
  flagged: TabFinding[];
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
  /** C, P. Keeps a report durably; it counts for this person from the next look-up on. */
  saveReport(q: ReportDraft): { id: string };
  /** P. Reports, newest first. */
  listReports(q: Record<string, never>): SavedReport[];
  /** P. Removes a report and the person's block that came with it. */
  deleteReport(q: { id: string }): null;
  /** P. State of the shipped list: how many entries, newest date. */
  listStatus(q: Record<string, never>): { entries: number; date: string };
}

/** What the person reports, as the preview showed it. */
export interface ReportDraft {
  identifier: Identifier | null;
  category: string;
  note: string;
  text: string;
}

export interface SavedReport extends ReportDraft {
  id: string;
  state: 'kept' | 'queued' | 'sent';
  /** Milliseconds since 1970. */
  created: number;
}

/** Requests to a tab's content script, from extension pages. */
export interface TabCalls {
  summary(q: Record<string, never>): TabSummary;
  jumpTo(q: { id: string }): boolean;
  rescan(q: Record<string, never>): null;
}
