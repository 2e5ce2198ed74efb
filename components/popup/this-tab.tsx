import type { Level } from '../../lib/detect/types.ts';
import type { TabFinding, TabSummary } from '../../lib/messages.ts';
import { LevelIcon } from '../icon.tsx';
import type { PageTranslate } from '../page-texts.ts';
import { describeReason } from '../texts.ts';

export interface ThisTabProps {
  t: PageTranslate;
  /** `undefined` while it is being asked; `none` where we do not read. */
  summary: TabSummary | 'none' | undefined;
  jumpTo: (id: string) => void;
  pause: (length: 'hour' | 'always') => void;
  resume: () => void;
}

const MAX_SHOWN = 8;

function tell(t: PageTranslate, summary: TabSummary | 'none'): string {
  if (summary === 'none' || summary.health === 'unsupported') return t('tab.unsupported');
  if (summary.health === 'paused') return t('tab.paused');
  if (summary.health === 'unreadable') return t('tab.unreadable');
  const { danger, caution } = summary.counts;
  if (danger + caution === 0) return t('tab.none', { posts: summary.posts });
  const parts = [danger > 0 && t('tab.danger', { danger }), caution > 0 && t('tab.caution', { caution })];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** What was found in the tab, gravest first, and a pause for the site. Silence is never called safety. */
export function ThisTab({ t, summary, jumpTo, pause, resume }: ThisTabProps) {
  if (!summary) return <section class="panel" aria-busy="true" />;
  const flagged = summary === 'none' ? [] : summary.flagged;
  const of = (level: Level) => flagged.filter((finding) => finding.level === level);
  const shown = [...of('danger'), ...of('caution')];
  const paused = summary !== 'none' && summary.health === 'paused';
  const readable = summary !== 'none' && summary.health !== 'unsupported';
  return (
    <section class="panel">
      <h2>{t('tab.title', { site: summary === 'none' ? '' : (summary.title ?? '') })}</h2>
      <p role="status">{tell(t, summary)}</p>
      {shown.length > 0 && (
        <ul class="findings">
          {shown.slice(0, MAX_SHOWN).map((finding) => (
            <FoundPost key={finding.id} t={t} finding={finding} jumpTo={jumpTo} />
          ))}
        </ul>
      )}
      {shown.length > MAX_SHOWN && <p class="hint">{t('tab.more', { count: shown.length - MAX_SHOWN })}</p>}
      {paused && (
        <button type="button" class="main" onClick={resume}>
          {t('tab.resume')}
        </button>
      )}
      {readable && !paused && (
        <details>
          <summary>{t('tab.pause')}</summary>
          <div class="row">
            <button type="button" onClick={() => pause('hour')}>
              {t('tab.pause.hour')}
            </button>
            <button type="button" onClick={() => pause('always')}>
              {t('tab.pause.always')}
            </button>
          </div>
        </details>
      )}
    </section>
  );
}

interface FoundPostProps {
  t: PageTranslate;
  finding: TabFinding;
  jumpTo: (id: string) => void;
}

function FoundPost({ t, finding: { id, level, author, reasons }, jumpTo }: FoundPostProps) {
  const who = author ?? t('tab.someone');
  return (
    <li>
      <LevelIcon level={level} />
      <div>
        <b>{who}</b>
        <br />
        <span class="small">
          {t(`level.${level}`)}
          {reasons[0] && `: ${describeReason(t, reasons[0].code)}`}
        </span>
      </div>
      <button type="button" onClick={() => jumpTo(id)} aria-label={t('tab.jump.to', { who })}>
        {t('tab.jump')}
      </button>
    </li>
  );
}
