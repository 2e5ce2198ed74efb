import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/settings.ts';
import type { PageTranslate } from '../page-texts.ts';

export interface SectionProps {
  t: PageTranslate;
  settings: Settings;
  /** Keeps the fields; the page is drawn again with them. */
  save: (patch: Partial<Settings>) => void;
}

/** Frame of the options page. */
export function Options({
  t,
  message,
  children,
}: {
  t: PageTranslate;
  message: string;
  children: ComponentChildren;
}) {
  return (
    <main>
      <div class="top">
        <img src="/icon/48.png" alt="" />
        <h1>{t('options.title')}</h1>
      </div>
      <p role="alert" class="problem">
        {message}
      </p>
      {children}
    </main>
  );
}
