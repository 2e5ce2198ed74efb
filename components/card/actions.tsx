import { useState } from 'preact/hooks';
import type { Translate } from '../texts.ts';

/** What the person may do from a card; an action that is not given is not shown. A failure rejects with words. */
export interface CardActions {
  report?: () => Promise<unknown>;
  share?: () => Promise<unknown>;
  hide?: () => Promise<unknown>;
  trust?: () => Promise<unknown>;
  falseAlarm?: () => Promise<unknown>;
  copy?: () => Promise<unknown>;
  appeal?: () => Promise<unknown>;
}

const MORE = ['hide', 'trust', 'falseAlarm', 'copy', 'appeal'] as const;

/** The next steps: one or two in plain sight, the others behind "more". Family mode puts asking someone first. */
export function Actions({ t, family, actions }: { t: Translate; family: boolean; actions: CardActions }) {
  const [message, setMessage] = useState('');
  const run = (name: keyof CardActions) => () => {
    setMessage('');
    actions[name]?.().then(
      () => setMessage(name === 'copy' ? t('done.copy') : name === 'falseAlarm' ? t('done.falseAlarm') : ''),
      (error: unknown) => setMessage(t('failed', { error: error instanceof Error ? error.message : '' })),
    );
  };
  const more = MORE.filter((name) => actions[name]);
  const main = family ? (['share', 'report'] as const) : (['report', 'share'] as const);
  const shown = main.filter((name) => actions[name]);
  if (shown.length + more.length === 0) return null;
  return (
    <footer>
      <div class="row">
        {shown.map((name, i) => (
          <button key={name} type="button" class={i === 0 ? 'main' : ''} onClick={run(name)}>
            {name === 'share' && family ? t('action.share.family') : t(`action.${name}`)}
          </button>
        ))}
      </div>
      {more.length > 0 && (
        <details class="more">
          <summary>{t('action.more')}</summary>
          <div class="list">
            {more.map((name) => (
              <button key={name} type="button" class="quiet" onClick={run(name)}>
                {t(`action.${name}`)}
              </button>
            ))}
          </div>
        </details>
      )}
      <p role="status">{message}</p>
    </footer>
  );
}
