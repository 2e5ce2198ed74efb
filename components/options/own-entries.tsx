import type { ComponentChildren } from 'preact';
import { formatIdentifier } from '../format.ts';
import type { PageTranslate } from '../page-texts.ts';

/** The person's own word on one identifier. */
export interface OwnView {
  kind: string;
  value: string;
  verdict: 'block' | 'trust';
}

export interface OwnEntriesProps {
  t: PageTranslate;
  entries: OwnView[];
  remove: (entry: OwnView) => void;
  /** Authors that the person knows. */
  authors: string[];
  removeAuthor: (key: string) => void;
  /** Import and export. */
  children?: ComponentChildren;
}

/** Blocked and trusted numbers, accounts, links and authors; each can be taken back. */
export function OwnEntries({ t, entries, remove, authors, removeAuthor, children }: OwnEntriesProps) {
  const list = (verdict: OwnView['verdict']) => entries.filter((entry) => entry.verdict === verdict);
  const row = (key: string, label: string, onRemove: () => void) => (
    <li key={key}>
      <div>{label}</div>
      <button type="button" onClick={onRemove} aria-label={t('options.own.remove.of', { name: label })}>
        {t('options.own.remove')}
      </button>
    </li>
  );
  const rows = (verdict: OwnView['verdict']) =>
    list(verdict).map((entry) =>
      row(`${entry.kind} ${entry.value}`, formatIdentifier(entry), () => remove(entry)),
    );
  const trusted = [...rows('trust'), ...authors.map((key) => row(key, nameOf(key), () => removeAuthor(key)))];
  const blocked = rows('block');
  return (
    <section class="panel">
      <h2>{t('options.own')}</h2>
      <h3>{t('options.own.block')}</h3>
      {blocked.length > 0 ? <ul class="plain">{blocked}</ul> : <p class="hint">{t('options.own.none')}</p>}
      <h3>{t('options.own.trust')}</h3>
      {trusted.length > 0 ? <ul class="plain">{trusted}</ul> : <p class="hint">{t('options.own.none')}</p>}
      {children}
    </section>
  );
}

/** "facebook:nguyen.van" is shown without the site's own prefix twice over. */
const nameOf = (key: string) => `${key.slice(key.indexOf(':') + 1)} (${key.slice(0, key.indexOf(':'))})`;
