import type { Finding, Verdict } from '../../lib/detect/types.ts';
import type { IdentifierAnswer, OrganisationCard } from '../../lib/messages.ts';
import { LevelIcon } from '../icon.tsx';
import type { Rule } from '../rules.ts';
import type { Translate } from '../texts.ts';
import { Actions, type CardActions } from './actions.tsx';
import { Gate } from './gate.tsx';
import { Identifiers } from './identifiers.tsx';
import { findLead } from './lead.ts';
import { Organisation } from './organisation.tsx';
import { Reasons } from './reasons.tsx';
import { Source } from './source.tsx';

export interface CardProps {
  t: Translate;
  verdict: Verdict;
  /** The words behind each reason of the verdict, in its order. */
  quotes: string[];
  identifiers: { finding: Finding; answer?: IdentifierAnswer }[];
  /** The official rule that speaks against what the post does. */
  rule?: Rule | undefined;
  /** Bodies that the author's name or a link resembles. */
  organisations?: OrganisationCard[];
  /** Larger type, shorter words, one main action. */
  family?: boolean;
  /** The card stands in front of a link or number that the person wanted to open. */
  gate?: { target: string; proceed: () => void };
  actions: CardActions;
  /** Set where the card opens above a page; elsewhere it is part of the page. */
  onClose?: () => void;
}

/** The explanation of one verdict: what, why (with the post's own words), the rule with its source, what to do, and the actions. */
export function Card({
  t,
  verdict,
  quotes,
  identifiers,
  rule,
  organisations = [],
  family = false,
  gate,
  actions,
  onClose,
}: CardProps) {
  const { level } = verdict;
  const title = t(`level.${level}`);
  const lead = findLead(verdict, family);
  const short = family && level !== 'none';
  const why = (
    <>
      <Reasons t={t} verdict={verdict} quotes={quotes} heading={!short} />
      {rule && (
        <blockquote class="rule">
          <h3>{t('rule.title')}</h3>
          <p>{rule.text}</p>
          <Source t={t} evidence={rule.evidence} />
        </blockquote>
      )}
    </>
  );
  return (
    <section
      class={`card ${level}`}
      {...(onClose ? { role: 'dialog', 'aria-modal': 'false' } : { role: 'group' })}
      aria-label={title}
    >
      <header>
        <LevelIcon level={level} />
        <h2>{title}</h2>
        {onClose && (
          <button type="button" class="close" onClick={onClose} aria-label={t('action.close')}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </header>
      {lead && <p class="lead">{t(lead)}</p>}
      {gate && onClose && <Gate t={t} {...gate} close={onClose} />}
      {short ? (
        <details>
          <summary>{t('why')}</summary>
          {why}
        </details>
      ) : (
        why
      )}
      {organisations.map((organisation) => (
        <Organisation key={organisation.id} t={t} organisation={organisation} />
      ))}
      <Identifiers t={t} identifiers={identifiers} family={short} />
      {level !== 'none' && !short && (
        <>
          <h3>{t('todo')}</h3>
          <ol class="todo">
            <li>{t('todo.1')}</li>
            <li>{t('todo.2')}</li>
            <li>{t('todo.3')}</li>
          </ol>
        </>
      )}
      <Actions t={t} family={short} actions={actions} />
    </section>
  );
}
