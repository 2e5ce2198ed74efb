import { useState } from 'preact/hooks';
import type { SavedReport } from '../../lib/messages.ts';
import { formatIdentifier, formatMoment } from '../format.ts';
import type { PageTextKey, PageTranslate } from '../page-texts.ts';

export interface MyReportsProps {
  t: PageTranslate;
  reports: SavedReport[];
  /** Fewer in the popup than on the options page. */
  max: number;
  remove: (id: string) => Promise<void>;
}

const MAX_TITLE = 60;

function nameOf(t: PageTranslate, { kind, identifiers, text }: SavedReport): string {
  const named = identifiers.slice(0, 3).map(formatIdentifier).join(', ');
  const title = named || text.trim().slice(0, MAX_TITLE) || t('reports.untitled');
  return kind === 'report' ? title : `${t('report.kind.appeal')}: ${title}`;
}

/** State in words: where it is, and what the service said. */
function stateOf(t: PageTranslate, { state, outcome, problem }: SavedReport): string {
  if (outcome) return t(`reports.outcome.${outcome}` as PageTextKey);
  if (state === 'queued' && problem) return t('reports.state.retry');
  return t(`reports.state.${state}` as PageTextKey);
}

/** What the person filed, newest first, with what became of it; each can be taken back. */
export function MyReports({ t, reports, max, remove }: MyReportsProps) {
  const [message, setMessage] = useState('');
  if (reports.length === 0) return null;
  const undo = (id: string) =>
    void remove(id).then(
      () => setMessage(t('reports.undone')),
      (error: Error) => setMessage(t('failed', { error: error.message })),
    );
  return (
    <section class="panel">
      <h2>{t('reports.title')}</h2>
      <ul class="plain">
        {reports.slice(0, max).map((report) => (
          <li key={report.id}>
            <div>
              <b>{nameOf(t, report)}</b>
              <br />
              <small>
                {formatMoment(t.language, report.created)} · {stateOf(t, report)}
              </small>
            </div>
            <button
              type="button"
              onClick={() => undo(report.id)}
              aria-label={t('reports.undo.of', { name: nameOf(t, report) })}
            >
              {t('reports.undo')}
            </button>
          </li>
        ))}
      </ul>
      {reports.length > max && <p class="hint">{t('reports.more', { count: reports.length - max })}</p>}
      <p role="status">{message}</p>
    </section>
  );
}
