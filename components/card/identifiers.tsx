import type { Finding } from '../../lib/detect/types.ts';
import type { IdentifierAnswer } from '../../lib/messages.ts';
import { formatIdentifier } from '../format.ts';
import type { Translate } from '../texts.ts';
import { Source } from './source.tsx';

interface Known {
  finding: Finding;
  answer?: IdentifierAnswer;
}

interface IdentifiersProps {
  t: Translate;
  identifiers: Known[];
  /** Only what tells something is shown. */
  family: boolean;
}

const MAX = 6;
/** How much a status tells; the most telling come first. */
const ORDER = ['reported', 'lookalike', 'formerly-reported', 'trusted', 'official', 'secondary', 'unknown'];

const statusOf = ({ finding, answer }: Known) => {
  const status = answer && answer.status !== 'unknown' ? answer.status : finding.status;
  return status === 'risk' || status === 'calm' ? 'unknown' : status;
};

/** Numbers, accounts and links of the post, each once, with what is known of it and who says so. */
export function Identifiers({ t, identifiers, family }: IdentifiersProps) {
  const byValue = new Map(
    identifiers.map((known) => [`${known.finding.kind} ${known.finding.value}`, known]),
  );
  const all = [...byValue.values()]
    .sort((a, b) => ORDER.indexOf(statusOf(a)) - ORDER.indexOf(statusOf(b)))
    .filter((known) => !family || statusOf(known) !== 'unknown')
    .slice(0, MAX);
  if (all.length === 0) return null;
  return (
    <>
      <h3>{t('numbers')}</h3>
      <ul class="identifiers">
        {all.map((known) => (
          <Identifier key={known.finding.value} t={t} {...known} />
        ))}
      </ul>
    </>
  );
}

function Identifier({ t, finding, answer }: Known & { t: Translate }) {
  const status = statusOf({ finding, ...(answer ? { answer } : {}) });
  const own = answer?.list === 'own' && status === 'reported';
  const [evidence] = answer?.evidence ?? [];
  return (
    <li class={status}>
      <b>{formatIdentifier(finding)}</b>
      <span>{own ? t('status.own') : t(`status.${status}`, { name: answer?.organisationName ?? '' })}</span>
      {evidence && <Source t={t} evidence={evidence} />}
    </li>
  );
}
