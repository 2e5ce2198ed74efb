import type { PageTranslate } from '../page-texts.ts';

/** What the extension knows by itself, and how old it is. */
export function ListState({ t, line }: { t: PageTranslate; line: string }) {
  return (
    <section class="panel">
      <h2>{t('options.list')}</h2>
      <p>{line}</p>
      <p class="hint">{t('options.list.hint')}</p>
    </section>
  );
}
