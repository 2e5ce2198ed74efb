import type { Verdict } from '../../lib/detect/types.ts';
import { describeReason, type Translate } from '../texts.ts';

/** Reasons shown at once; people read few of them. */
const FIRST = 3;
const MAX = 8;
const MAX_QUOTE = 90;

interface ReasonsProps {
  t: Translate;
  verdict: Verdict;
  quotes: string[];
  /** Left out where the fold around it asks the same. */
  heading: boolean;
}

const shorten = (quote: string) => (quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote);

/** Why: each reason with the post's own words; further ones behind a fold. */
export function Reasons({ t, verdict, quotes, heading }: ReasonsProps) {
  const reasons = verdict.reasons.map((reason, i) => ({ ...reason, quote: quotes[i] ?? '' })).slice(0, MAX);
  if (reasons.length === 0) return null;
  const list = (part: typeof reasons) => (
    <ul class="reasons">
      {part.map(({ code, quote }) => (
        <li key={code}>
          {describeReason(t, code)}
          {quote.trim() && <q>{shorten(quote.trim())}</q>}
        </li>
      ))}
    </ul>
  );
  const rest = reasons.slice(FIRST);
  return (
    <>
      {heading && <h3>{t('why')}</h3>}
      {list(reasons.slice(0, FIRST))}
      {rest.length > 0 && (
        <details>
          <summary>{t('why.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
