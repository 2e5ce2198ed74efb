import type { Finding } from '../detect/types.ts';
import type { Identifier, IdentifierAnswer, ReportDraft, ReportKind } from '../messages.ts';
import { suggestCategory } from './categories.ts';
import { redact } from './redact.ts';

/** Longest text and note that a report keeps: what a reviewer needs to see. */
export const MAX_TEXT = 5_000;
export const MAX_NOTE = 1_000;

export interface DraftSource {
  kind: ReportKind;
  text: string;
  site?: string;
  reasons: readonly string[];
  identifiers: readonly { finding: Finding; answer?: IdentifierAnswer }[];
  /** The author's `site:handle`, where the page showed one. */
  handle?: string;
  /** Own names, from the options. */
  names: readonly string[];
}

/** What an official body published cannot be what a report is about; nor can an address that somebody only linked to. */
const isPublished = (status: string | undefined) => status === 'official' || status === 'secondary';

/** Identifiers of a text that may be reported, each once, in order. */
export function readReportable(identifiers: DraftSource['identifiers']): Identifier[] {
  const seen = new Set<string>();
  return identifiers.flatMap(({ finding, answer }) => {
    const { kind, value, status } = finding;
    const key = `${kind} ${value}`;
    if (isPublished(answer?.status) || isPublished(status) || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: kind as Identifier['kind'], value }];
  });
}

const isListed = (status: string | undefined) => status === 'reported' || status === 'formerly-reported';

/** Who wrote a post may only have passed it on: named by default only where the name itself poses as somebody. */
const POSING = 'author-impersonates';

/** Identifiers that a form offers: those of the text, and the author. */
export const readOffered = ({
  identifiers,
  handle,
}: Pick<DraftSource, 'identifiers' | 'handle'>): Identifier[] => [
  ...readReportable(identifiers),
  ...(handle ? [{ kind: 'handle' as const, value: handle }] : []),
];

/** A report with every field filled in: all reportable identifiers (an appeal: those that are listed), kind of fraud, redacted text. */
export function makeDraft(source: DraftSource): ReportDraft {
  const { kind, text, site, reasons, identifiers, names } = source;
  const all = readReportable(identifiers);
  const listed = readReportable(identifiers.filter(({ answer }) => isListed(answer?.status)));
  const author =
    source.handle && reasons.includes(POSING) ? [{ kind: 'handle' as const, value: source.handle }] : [];
  const chosen = kind === 'appeal' ? (listed.length > 0 ? listed : all) : [...all, ...author];
  return {
    kind,
    identifiers: chosen,
    category: suggestCategory(reasons),
    note: '',
    text: redactFor(text, chosen, source.identifiers, names),
    ...(site ? { site } : {}),
  };
}

/** Text of a report about `keep`: cut to what is kept, everything personal taken out. */
export function redactFor(
  text: string,
  keep: readonly Identifier[],
  identifiers: DraftSource['identifiers'],
  names: readonly string[],
): string {
  const findings = identifiers.map(({ finding }) => finding);
  return redact(text.slice(0, 2 * MAX_TEXT), { findings, keep, names }).slice(0, MAX_TEXT);
}
