import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/messages.ts';
import { formatDate } from '../format.ts';
import type { PageTextKey, PageTranslate } from '../page-texts.ts';
import { AddressField } from './address-field.tsx';

export interface ListStateProps {
  t: PageTranslate;
  /** Every followed list, the shipped one first. */
  lists: ListStatus[];
  /** Asks every address now. */
  update: () => Promise<void>;
  follow: (address: string) => Promise<void>;
  drop: (address: string) => void;
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

function OneList({ t, list, drop }: { t: PageTranslate; list: ListStatus; drop?: () => void }) {
  const name = drop ? new URL(list.id).host : t('options.list.shipped');
  const { entries, date, outcome, tried = 0 } = list;
  return (
    <li>
      <strong>{name}</strong>
      <p>
        {date
          ? t('options.list.holds', { entries, date: formatDate(t.language, date) })
          : t('options.list.empty')}
      </p>
      {date && list.stale ? <p class="problem">{t('options.list.stale')}</p> : null}
      {outcome ? (
        <p class="hint">
          {t(`list.outcome.${outcome}` as PageTextKey, { date: formatDate(t.language, toDay(tried)) })}
        </p>
      ) : null}
      {drop ? (
        <button type="button" aria-label={t('options.list.drop.of', { name })} onClick={drop}>
          {t('options.list.drop')}
        </button>
      ) : null}
    </li>
  );
}

/** What the extension knows from lists, how old each is, how its last update ended; more lists to follow. */
export function ListState({ t, lists, update, follow, drop }: ListStateProps) {
  const [asking, setAsking] = useState(false);
  const press = () => {
    setAsking(true);
    void update().finally(() => setAsking(false));
  };
  return (
    <section class="panel">
      <h2>{t('options.list')}</h2>
      <p class="hint">{t('options.list.hint')}</p>
      <ul class="lists" aria-live="polite">
        {lists.map((list, i) => (
          <OneList key={list.id} {...{ t, list }} {...(i > 0 ? { drop: () => drop(list.id) } : {})} />
        ))}
      </ul>
      <button type="button" disabled={asking} onClick={press}>
        {asking ? t('options.list.updating') : t('options.list.update')}
      </button>
      <AddressField
        key={lists.length}
        t={t}
        id="follow"
        label={t('options.list.add')}
        hint={t('options.list.add.hint')}
        value=""
        action={t('options.list.follow')}
        onSave={(address) => (address ? follow(address) : Promise.resolve()).then(() => true)}
      />
    </section>
  );
}
