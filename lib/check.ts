import { callBackground } from './calls.ts';
import type { Finding, Sensitivity, Verdict } from './detect/types.ts';
import type { BackgroundCalls, Identifier, IdentifierAnswer, OrganisationCard } from './messages.ts';

/** Longer lines are no names. */
const MAX_NAME = 80;
/** Longest pasted text that is read; the rest of a longer one is left. */
const MAX_PASTED = 200_000;

export interface Checked {
  text: string;
  verdict: Verdict;
  identifiers: { finding: Finding; answer: IdentifierAnswer }[];
  /** Bodies that a look-alike link, or a name that was pasted alone, resembles. */
  organisations: OrganisationCard[];
}

/** Reads and judges a text outside a page (pasted, selected, reported), with the same detector, list and registry. */
export async function check(pasted: string, sensitivity: Sensitivity = 'normal'): Promise<Checked> {
  // Loaded when something is to be read: a popup that only shows the tab opens without it.
  const [{ detect }, { judge }] = await Promise.all([
    import('./detect/detect.ts'),
    import('./detect/judge.ts'),
  ]);
  const text = pasted.slice(0, MAX_PASTED);
  const findings = detect(text);
  const own = findings.filter(({ kind }) => kind === 'phone' || kind === 'account' || kind === 'link');
  const identifiers = own.map(({ kind, value }) => ({ kind, value }) as Identifier);
  const name = text.trim();
  const authors = name.length <= MAX_NAME && !name.includes('\n') && own.length === 0 ? [{ name }] : [];
  const { identifiers: answers, authors: named } = await callBackground<BackgroundCalls, 'lookUp'>('lookUp', {
    identifiers,
    authors,
  });
  const known = findings.map((finding) => {
    const answer = answers[own.indexOf(finding)];
    return answer && answer.status !== 'unknown' ? { ...finding, status: answer.status } : finding;
  });
  const ids = [
    ...new Set([
      ...known.flatMap(({ status, organisation }) => (status === 'lookalike' && organisation) || []),
      ...named.flatMap(({ organisation }) => organisation ?? []),
    ]),
  ];
  return {
    text,
    verdict: judge({ text, findings: known, sensitivity }),
    identifiers: own.map((finding, i) => ({ finding, answer: answers[i]! })),
    organisations:
      ids.length > 0 ? await callBackground<BackgroundCalls, 'organisations'>('organisations', { ids }) : [],
  };
}
