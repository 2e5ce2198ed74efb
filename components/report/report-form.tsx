import { useState } from 'preact/hooks';
import type { Identifier, ReportDraft } from '../../lib/messages.ts';
import { formatIdentifier } from '../format.ts';
import type { PageTextKey, PageTranslate } from '../page-texts.ts';
import { useTyped } from './use-typed.ts';

export interface ReportFormProps {
  t: PageTranslate;
  /** Filled in as far as the text tells. */
  draft: ReportDraft;
  /** All that may be reported, ticked or not. */
  offered: Identifier[];
  categories: readonly string[];
  /** What may be reported in a text that was typed, where there was none to begin with. */
  find: (text: string) => Promise<Identifier[]>;
  /** The text with everything personal taken out but what a report about `keep` needs. */
  redact: (keep: Identifier[]) => string;
  /** Host of the report service; absent: nothing leaves the machine. */
  service?: string | undefined;
  onSave: (draft: ReportDraft) => void;
}

const keyOf = ({ kind, value }: Identifier) => `${kind} ${value}`;

/** Every field is filled in, so that saving is one action; the preview holds exactly what will be kept or sent, and can be edited. */
export function ReportForm({
  t,
  draft,
  categories,
  redact,
  find,
  service,
  onSave,
  ...given
}: ReportFormProps) {
  const [offered, setOffered] = useState(given.offered);
  const [identifiers, setIdentifiers] = useState(draft.identifiers);
  const [category, setCategory] = useState(draft.category);
  const [note, setNote] = useState(draft.note);
  const [text, setText] = useState(draft.text);
  const [edited, setEdited] = useState(false);
  const [send, setSend] = useState(service !== undefined);
  const { kind } = draft;
  const tick = (identifier: Identifier, on: boolean) => {
    const key = keyOf(identifier);
    const next = offered.filter((one) =>
      keyOf(one) === key ? on : identifiers.some((other) => keyOf(other) === keyOf(one)),
    );
    setIdentifiers(next);
    if (!edited) setText(redact(next));
  };
  const look = useTyped((typed) => {
    if (given.offered.length > 0) return;
    void find(typed).then((found) => {
      setOffered(found);
      setIdentifiers(found);
    });
  });
  const submit = (event: Event) => {
    event.preventDefault();
    onSave({
      ...{ kind, identifiers, category, note, text },
      ...(draft.site ? { site: draft.site } : {}),
      ...(service ? { send } : {}),
    });
  };
  const empty = identifiers.length === 0 && text.trim() === '' && note.trim() === '';
  return (
    <form onSubmit={submit}>
      <p>{t(`report.intro.${kind}`)}</p>
      {offered.length > 0 && (
        <section>
          <fieldset>
            <legend>{t(`report.about.${kind}`)}</legend>
            {offered.map((identifier) => (
              <label key={keyOf(identifier)} class="check">
                <input
                  type="checkbox"
                  checked={identifiers.some((one) => keyOf(one) === keyOf(identifier))}
                  onChange={(event) => tick(identifier, event.currentTarget.checked)}
                />
                <span>
                  {formatIdentifier(identifier)}
                  <small>{t(`identifier.${identifier.kind}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </section>
      )}
      {kind === 'report' && (
        <section class="field">
          <label for="category">{t('report.category')}</label>
          <select id="category" value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
            {categories.map((key) => (
              <option key={key} value={key} selected={key === category}>
                {t(`category.${key}` as PageTextKey)}
              </option>
            ))}
          </select>
        </section>
      )}
      <section class="field">
        <label for="text">{t('report.text')}</label>
        <p id="text-hint" class="hint">
          {t('report.text.hint')}
        </p>
        <textarea
          id="text"
          rows={6}
          maxLength={5000}
          aria-describedby="text-hint"
          value={text}
          onInput={(event) => {
            setEdited(true);
            setText(event.currentTarget.value);
            look(event.currentTarget.value);
          }}
        />
      </section>
      <section class="field">
        <label for="note">{t(kind === 'appeal' ? 'report.note.appeal' : 'report.note')}</label>
        <textarea
          id="note"
          rows={2}
          maxLength={1000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </section>
      <section>
        {service ? (
          <label class="check">
            <input
              type="checkbox"
              checked={send}
              onChange={(event) => setSend(event.currentTarget.checked)}
            />
            <span>
              {t('report.send', { service })}
              <small>{t('report.send.hint')}</small>
            </span>
          </label>
        ) : (
          <p class="hint">{t('report.stays')}</p>
        )}
      </section>
      <section class="row">
        <button type="submit" class="main" disabled={empty}>
          {t(service && send ? 'report.save.send' : `report.save.${kind}`)}
        </button>
      </section>
    </form>
  );
}
