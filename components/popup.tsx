import { useEffect, useState } from 'preact/hooks';
import type { Finding, Verdict } from '../lib/detect/types.ts';
import type { Identifier, IdentifierAnswer, ReportDraft, SavedReport, TabSummary } from '../lib/messages.ts';
import { Card } from './card.tsx';
import { describeReason, type Translate } from './texts.ts';

export interface Checked {
  text: string;
  verdict: Verdict;
  identifiers: { finding: Finding; answer: IdentifierAnswer }[];
}

export interface PopupProps {
  t: Translate;
  readTab: () => Promise<TabSummary>;
  jumpTo: (id: string) => Promise<boolean>;
  check: (text: string) => Promise<Checked>;
  saveReport: (draft: ReportDraft) => Promise<{ id: string }>;
  listReports: () => Promise<SavedReport[]>;
  deleteReport: (id: string) => Promise<null>;
  listStatus: () => Promise<{ entries: number; date: string }>;
  /** The person's own word changed; the page is to be judged again. */
  onChange: () => void;
}

/** The popup: this tab, a box to check anything, my reports, and how old the list is. */
export function Popup(props: PopupProps) {
  const { t, listStatus, listReports, deleteReport, onChange } = props;
  const [reports, setReports] = useState<SavedReport[]>([]);
  const [list, setList] = useState<{ entries: number; date: string }>();
  const refresh = () => void listReports().then(setReports, () => undefined);
  useEffect(() => {
    refresh();
    void listStatus().then(setList, () => undefined);
  }, []);
  const changed = () => {
    refresh();
    onChange();
  };
  return (
    <main class="popup">
      <h1>{t('popup.title')}</h1>
      <ThisTab {...props} />
      <Check {...props} onSaved={changed} />
      {reports.length > 0 && (
        <section>
          <h3>{t('popup.reports')}</h3>
          <ul>
            {reports.slice(0, 5).map((report) => (
              <li key={report.id}>
                {report.identifiers[0]?.value ?? report.text.slice(0, 40)}{' '}
                <button type="button" onClick={() => void deleteReport(report.id).then(changed)}>
                  {t('popup.undo')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list && (
        <p>
          <small>{t('popup.list', list)}</small>
        </p>
      )}
    </main>
  );
}

function ThisTab({ t, readTab, jumpTo }: PopupProps) {
  const [summary, setSummary] = useState<TabSummary | 'none'>();
  useEffect(() => void readTab().then(setSummary, () => setSummary('none')), []);
  if (!summary) return null;
  const words = () => {
    if (summary === 'none') return t('popup.unsupported');
    if (summary.health === 'unreadable') return t('popup.unreadable');
    const { danger, caution } = summary.counts;
    return danger + caution > 0
      ? t('popup.found', { danger, caution })
      : t('popup.none', { posts: summary.posts });
  };
  return (
    <section aria-live="polite">
      <h3>{t('popup.tab')}</h3>
      <p>{words()}</p>
      {summary !== 'none' && (
        <ul>
          {summary.flagged.slice(0, 8).map(({ id, level, author, reasons }) => (
            <li key={id} class={level}>
              <b>{t(`level.${level}`)}</b>
              {author && ` · ${author}`}
              {reasons[0] && `: ${describeReason(t, reasons[0].code)}`}{' '}
              <button type="button" onClick={() => void jumpTo(id)}>
                {t('popup.jump')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Check({ t, check, saveReport, onSaved }: PopupProps & { onSaved: () => void }) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [message, setMessage] = useState('');
  const fail = (error: unknown) =>
    setMessage(t('failed', { error: error instanceof Error ? error.message : String(error) }));
  const run = () => {
    setMessage('');
    void check(text).then(setChecked, fail);
  };
  const report = () => {
    // What an official body published is not what the report is about.
    const first = checked?.identifiers.find(
      ({ answer }) => !/^(official|secondary)$/.test(answer.status),
    )?.finding;
    const identifier = first ? ({ kind: first.kind, value: first.value } as Identifier) : null;
    void saveReport({
      ...{ kind: 'report' as const, identifiers: identifier ? [identifier] : [] },
      ...{ category: 'other', note: '', text },
    }).then(() => {
      setMessage(t('popup.saved'));
      onSaved();
    }, fail);
  };
  return (
    <section>
      <h3>
        <label for="check">{t('popup.check')}</label>
      </h3>
      <textarea
        id="check"
        value={text}
        placeholder={t('popup.check.placeholder')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="main" onClick={run} disabled={text.trim() === ''}>
          {t('popup.check.button')}
        </button>
        {checked && (
          <button type="button" onClick={report}>
            {t('popup.report')}
          </button>
        )}
      </div>
      <p role="status">{message}</p>
      {checked && (
        <Card
          t={t}
          verdict={checked.verdict}
          quotes={checked.verdict.reasons.map(({ start, end }) => checked.text.slice(start, end))}
          identifiers={checked.identifiers}
          reported={false}
        />
      )}
    </section>
  );
}
