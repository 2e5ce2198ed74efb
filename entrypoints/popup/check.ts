import type { Checked } from '../../components/popup.tsx';
import { callBackground } from '../../lib/calls.ts';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import type { BackgroundCalls, Identifier } from '../../lib/messages.ts';

/** Longest pasted text that is read; the rest of a longer one is left. */
const MAX_PASTED = 200_000;

/** Reads and judges what the person pasted, with the same detector, list and registry as in a page. */
export async function check(pasted: string): Promise<Checked> {
  const text = pasted.slice(0, MAX_PASTED);
  const findings = detect(text);
  const own = findings.filter(({ kind }) => kind === 'phone' || kind === 'account' || kind === 'link');
  const identifiers = own.map(({ kind, value }) => ({ kind, value }) as Identifier);
  const answers = (await callBackground<BackgroundCalls, 'lookUp'>('lookUp', { identifiers, authors: [] }))
    .identifiers;
  const known = findings.map((finding) => {
    const answer = answers[own.indexOf(finding)];
    return answer && answer.status !== 'unknown' ? { ...finding, status: answer.status } : finding;
  });
  return {
    text,
    verdict: judge({ text, findings: known }),
    identifiers: own.map((finding, i) => ({ finding, answer: answers[i]! })),
  };
}
