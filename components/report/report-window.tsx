import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportDraft } from '../../lib/messages.ts';
import type { PageTranslate } from '../page-texts.ts';
import { ReportForm, type ReportFormProps } from './report-form.tsx';
import { Routes, type RouteView } from './routes.tsx';

export interface ReportWindowProps {
  t: PageTranslate;
  form: Omit<ReportFormProps, 't' | 'onSave'>;
  save: (draft: ReportDraft) => Promise<unknown>;
  /** Official routes for what was filed. */
  routesFor: (draft: ReportDraft) => RouteView[];
  copy: (text: string) => Promise<void>;
  close: () => void;
}

/** Filing a report or an appeal: form with exact preview, then what was kept and the official routes. */
export function ReportWindow({ t, form, save, routesFor, copy, close }: ReportWindowProps) {
  const [filed, setFiled] = useState<ReportDraft>();
  const [message, setMessage] = useState('');
  const onSave = (draft: ReportDraft) => {
    setMessage('');
    save(draft).then(
      () => setFiled(draft),
      (error: Error) => setMessage(t('failed', { error: explain(t, error) })),
    );
  };
  const title = useRef<HTMLHeadingElement>(null);
  // The form is gone with the focus in it: what was done is read out next.
  useEffect(() => {
    if (filed) title.current?.focus();
  }, [filed]);
  const { kind } = form.draft;
  return (
    <main class="narrow">
      <div class="top">
        <img src="/icon/48.png" alt="" />
        <h1 ref={title} tabIndex={-1}>
          {t(filed ? 'report.done.title' : `report.title.${kind}`)}
        </h1>
      </div>
      <p role="alert" class="problem">
        {message}
      </p>
      {filed ? (
        <>
          <section class="ok">
            <p>{t(`report.done.${kind}`)}</p>
            {filed.send && <p>{t('report.done.sending')}</p>}
          </section>
          {kind === 'report' && <Routes t={t} routes={routesFor(filed)} copy={copy} />}
          <section class="row">
            <button type="button" class="main" onClick={close}>
              {t('report.done.close')}
            </button>
          </section>
        </>
      ) : (
        <ReportForm t={t} {...form} onSave={onSave} />
      )}
    </main>
  );
}

/** Storage that is full is the one failure the person can do something about. */
const explain = (t: PageTranslate, { message }: Error) =>
  /quota/i.test(message) ? t('report.full') : message;
