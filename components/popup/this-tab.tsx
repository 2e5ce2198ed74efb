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

/** Shown at once of each level; a popup is 600 pixels high at most. */
const FIRST = 3;

function tell(t: PageTranslate, summary: TabSummary | 'none'): string {
  if (summary === 'none' || summary.health === 'unsupported') return t('tab.unsupported');
  if (summary.health === 'paused') return t('tab.paused');
  if (summary.health === 'unreadable') return t('tab.unreadable');
  return summary.flagged.length > 0 ? t('tab.found') : t('tab.none', { posts: summary.posts });
}

/** What was found in the tab, gravest first, and a pause for the site. Silence is never called safety. */
export function ThisTab({ t, summary, jumpTo, pause, resume }: ThisTabProps) {
  if (!summary) return <section class="panel" aria-busy="true" />;
  const found = summary === 'none' ? [] : summary.flagged;
  const title = summary === 'none' ? undefined : summary.title;
  const paused = summary !== 'none' && summary.health === 'paused';
  const readable = summary !== 'none' && summary.health !== 'unsupported';
  return (
    <section class="panel">
      <h2>{title ? t('tab.title.site', { site: title }) : t('tab.title')}</h2>
      <p>{tell(t, summary)}</p>
      <Found t={t} level="danger" found={found} jumpTo={jumpTo} />
      <Found t={t} level="caution" found={found} jumpTo={jumpTo} />
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

interface FoundProps {
  t: PageTranslate;
  level: Exclude<Level, 'none'>;
  found: TabFinding[];
  jumpTo: (id: string) => void;
}

/** Posts of one level, each with its first reason and a way to it. */
function Found({ t, level, found, jumpTo }: FoundProps) {
  const posts = found.filter((finding) => finding.level === level);
  if (posts.length === 0) return null;
  const list = (part: TabFinding[]) => (
    <ul class="findings">
      {part.map(({ id, author, reasons }) => {
        const who = author ?? t('tab.someone');
        return (
          <li key={id}>
            <div>
              <b>{who}</b>
              {reasons[0] && <small>{describeReason(t, reasons[0].code)}</small>}
            </div>
            <button type="button" onClick={() => jumpTo(id)} aria-label={t('tab.jump.to', { who })}>
              {t('tab.jump')}
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      <h3 class={`group ${level}`}>
        <LevelIcon level={level} />
        {t(`tab.${level}`, { count: posts.length })}
      </h3>
      {list(posts.slice(0, FIRST))}
      {posts.length > FIRST && (
        <details>
          <summary>{t('tab.more', { count: posts.length - FIRST })}</summary>
          {list(posts.slice(FIRST))}
        </details>
      )}
    </>
  );
}
