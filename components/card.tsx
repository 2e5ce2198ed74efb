import type { Finding, Verdict } from '../lib/detect/types.ts';
import type { Evidence, IdentifierAnswer } from '../lib/messages.ts';
import { describeReason, type Translate } from './texts.ts';

export interface CardProps {
  t: Translate;
  verdict: Verdict;
  /** The words behind each reason of the verdict, in its order. */
  quotes: string[];
  identifiers: { finding: Finding; answer?: IdentifierAnswer }[];
  /** The official rule that speaks against what the post does. */
  rule?: { text: string; evidence: Evidence };
  reported: boolean;
  onReport?: () => void;
  onTrust?: () => void;
  onClose?: () => void;
}

const MAX_REASONS = 6;

/** The explanation of one verdict: what, why (with the post's own words), the rule with its source, what to do, and the actions. */
export function Card({
  t,
  verdict,
  quotes,
  identifiers,
  rule,
  reported,
  onReport,
  onTrust,
  onClose,
}: CardProps) {
  const reasons = verdict.reasons
    .map((reason, i) => ({ ...reason, quote: quotes[i] ?? '' }))
    .slice(0, MAX_REASONS);
  return (
    <section
      class={`card ${verdict.level}`}
      role="dialog"
      aria-modal="false"
      aria-label={t(`level.${verdict.level}`)}
    >
      <header>
        <h2>{t(`level.${verdict.level}`)}</h2>
        {onClose && (
          <button type="button" class="close" onClick={onClose} aria-label={t('action.close')}>
            ✕
          </button>
        )}
      </header>
      {reasons.length > 0 && (
        <>
          <h3>{t('why')}</h3>
          <ul>
            {reasons.map(({ code, quote }) => (
              <li key={code}>
                {describeReason(t, code)}
                {quote && <q>{quote}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
      {identifiers.length > 0 && (
        <>
          <h3>{t('numbers')}</h3>
          <ul>
            {identifiers.map(({ finding, answer }) => (
              <Identifier key={`${finding.start}`} t={t} finding={finding} answer={answer} />
            ))}
          </ul>
        </>
      )}
      {rule && (
        <>
          <h3>{t('rule.title')}</h3>
          <p>
            {rule.text} <Source t={t} evidence={rule.evidence} />
          </p>
        </>
      )}
      {verdict.level !== 'none' && (
        <>
          <h3>{t('todo')}</h3>
          <ol>
            <li>{t('todo.1')}</li>
            <li>{t('todo.2')}</li>
            <li>{t('todo.3')}</li>
          </ol>
        </>
      )}
      <footer>
        {onReport && (
          <button type="button" class="main" onClick={onReport} disabled={reported}>
            {t(reported ? 'action.reported' : 'action.report')}
          </button>
        )}
        {onTrust && (
          <button type="button" onClick={onTrust}>
            {t('action.trust')}
          </button>
        )}
      </footer>
    </section>
  );
}

function Identifier({
  t,
  finding,
  answer,
}: {
  t: Translate;
  finding: Finding;
  answer: IdentifierAnswer | undefined;
}) {
  const status = answer && answer.status !== 'unknown' ? answer.status : finding.status;
  const key = status === 'risk' || status === 'calm' ? 'unknown' : status;
  return (
    <li>
      <b>{finding.value}</b>: {t(`status.${key}`, { name: answer?.organisationName ?? '' })}
      {answer?.evidence?.slice(0, 1).map((evidence) => (
        <Source key={evidence.url} t={t} evidence={evidence} />
      ))}
    </li>
  );
}

function Source({ t, evidence }: { t: Translate; evidence: Evidence }) {
  return <small> ({t('source', { publisher: evidence.publisher, date: evidence.date })})</small>;
}
