import type { PageTranslate } from '../page-texts.ts';

export interface Shortcut {
  name: 'open' | 'report';
  /** As the browser writes it; empty when the person took it away. */
  keys: string;
}

/** Keyboard ways in, and where to change them. */
export function Shortcuts({
  t,
  shortcuts,
  change,
}: {
  t: PageTranslate;
  shortcuts: Shortcut[];
  change: (() => void) | undefined;
}) {
  return (
    <section class="panel">
      <h2>{t('options.shortcuts')}</h2>
      <ul class="plain">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <div>{t(`options.shortcut.${name}`)}</div>
            {keys ? <kbd>{keys}</kbd> : <span class="hint">{t('options.shortcut.none')}</span>}
          </li>
        ))}
      </ul>
      {change && (
        <div class="row">
          <button type="button" onClick={change}>
            {t('options.shortcuts.change')}
          </button>
        </div>
      )}
    </section>
  );
}
