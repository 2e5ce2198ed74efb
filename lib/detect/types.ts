/** A half-open range in the original text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export type FindingKind = 'phone' | 'account' | 'link' | 'cue' | 'organisation';

/**
 * What is known of a finding. Text alone gives `unknown`, `lookalike` (a link that imitates an official domain) or
 * `official` (a domain in the shipped table); the background adds the rest. Cues carry `risk` or `calm`.
 */
export type FindingStatus =
  | 'unknown'
  | 'reported'
  | 'formerly-reported'
  | 'official'
  | 'secondary'
  | 'lookalike'
  | 'trusted'
  | 'risk'
  | 'calm';

/** Something recognised in a text. `text` is `source.slice(start, end)`. */
export interface Finding extends Span {
  kind: FindingKind;
  text: string;
  /** phone: E.164, short codes as dialled; account: digits; link: host in ASCII, lower case; cue: cue id; organisation: body id or kind. */
  value: string;
  status: FindingStatus;
  /** Body concerned: owner of an official number, body imitated by a look-alike, body named. */
  organisation?: string;
  /** cue: its family (`identity`, `demand`, …); account: bank id when named beside it. */
  detail?: string;
}

export type Level = 'none' | 'caution' | 'danger';

/** One thing that moved the verdict, with the words that show it. `code` is a key of the message catalogue. */
export interface Reason extends Span {
  code: string;
  /** Signed contribution to the log-odds; negative calms. */
  weight: number;
}

/** `score` is a probability-like number from 0 to 1. `reasons` holds only what raised the level, most telling first. */
export interface Verdict {
  level: Level;
  score: number;
  reasons: Reason[];
  calming: Reason[];
}

/** What the background said of the author's name, handle and verified mark. */
export interface AuthorStatus {
  status: 'impersonator' | 'official' | 'none';
  organisation?: string;
  /** 0–1. */
  score: number;
  /** Message code for the card. */
  why?: string;
}

/** What the site itself tells the reader beside the text. */
export interface PostContext {
  kind?: 'post' | 'comment' | 'chat' | 'bio';
  site?: string;
  /** Site marks this as a message request or unknown sender. */
  stranger?: boolean;
  sponsored?: boolean;
}

export type Sensitivity = 'low' | 'normal' | 'high';
