import { useState } from 'preact/hooks';
import { AddressField } from './address-field.tsx';
import type { SectionProps } from './options.tsx';

export interface PrivacyProps extends SectionProps {
  /** Counts of everything that is stored. */
  known: { reports: number; own: number; quiet: number };
  saveService: (address: string) => Promise<boolean>;
  exportReports: () => void;
  exportAll: () => void;
  /** Takes back every "false alarm". */
  undoQuiet: () => void;
  deleteAll: () => Promise<void>;
}

/** Reports and where they go, own names, and everything that Cảnh Giác knows: to see, to take away, to delete. */
export function Privacy({
  t,
  settings,
  save,
  known,
  saveService,
  exportReports,
  exportAll,
  undoQuiet,
  deleteAll,
}: PrivacyProps) {
  const [sure, setSure] = useState(false);
  const [message, setMessage] = useState('');
  const erase = () =>
    void deleteAll().then(
      () => {
        setSure(false);
        setMessage(t('options.deleted'));
      },
      (error: Error) => setMessage(t('failed', { error: error.message })),
    );
  return (
    <>
      <section class="panel">
        <h2>{t('options.reports')}</h2>
        <div class="field">
          <label for="names">{t('options.names')}</label>
          <p id="names-hint" class="hint">
            {t('options.names.hint')}
          </p>
          <input
            id="names"
            type="text"
            aria-describedby="names-hint"
            autocomplete="off"
            value={settings.ownNames.join(', ')}
            onChange={(event) => save({ ownNames: readNames(event.currentTarget.value) })}
          />
        </div>
        <AddressField
          t={t}
          id="service"
          label={t('options.service')}
          hint={t('options.service.hint')}
          action={t('options.save')}
          value={settings.reportService}
          onSave={saveService}
        />
        <div class="row">
          <button type="button" onClick={exportReports} disabled={known.reports === 0}>
            {t('options.reports.export')}
          </button>
        </div>
      </section>
      <section class="panel">
        <h2>{t('options.known')}</h2>
        <p>{t('options.known.hint')}</p>
        <ul>
          <li>{t('options.known.reports', { count: known.reports })}</li>
          <li>{t('options.known.own', { count: known.own })}</li>
          <li>{t('options.known.quiet', { count: known.quiet })}</li>
          <li>{t('options.known.settings')}</li>
        </ul>
        <div class="row">
          {known.quiet > 0 && (
            <button type="button" onClick={undoQuiet}>
              {t('options.quiet.undo')}
            </button>
          )}
          <button type="button" onClick={exportAll}>
            {t('options.known.export')}
          </button>
          {sure ? (
            <>
              <button type="button" class="main" onClick={erase}>
                {t('options.delete.sure')}
              </button>
              <button type="button" onClick={() => setSure(false)}>
                {t('options.cancel')}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setSure(true)}>
              {t('options.delete')}
            </button>
          )}
        </div>
        <p role="status">{message}</p>
      </section>
    </>
  );
}

const MAX_NAMES = 50;
const readNames = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .slice(0, MAX_NAMES);
