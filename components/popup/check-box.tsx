import { useRef, useState } from 'preact/hooks';
import type { Checked } from '../../lib/check.ts';
import type { CardActions } from '../card/actions.tsx';
import { Card } from '../card/card.tsx';
import type { PageTranslate } from '../page-texts.ts';
import { findRule } from '../rules.ts';

export interface CheckBoxProps {
  t: PageTranslate;
  family: boolean;
  check: (text: string) => Promise<Checked>;
  actionsFor: (checked: Checked) => CardActions;
}

/** Longest text that the box holds; a browser that lays out megabytes in a text field stands still. */
const MAX_SHOWN = 20_000;

/** Anything may be pasted: a number, a link, a name, a whole message. What is pasted is checked at once. */
export function CheckBox({ t, family, check, actionsFor }: CheckBoxProps) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [message, setMessage] = useState('');
  const asked = useRef(0);
  const run = (asking: string) => {
    const turn = ++asked.current;
    setMessage('');
    if (asking.trim() === '') return setChecked(undefined);
    check(asking).then(
      (found) => turn === asked.current && setChecked(found),
      (error: Error) => turn === asked.current && setMessage(t('failed', { error: error.message })),
    );
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '' || pasted === '') return;
    event.preventDefault();
    setText(pasted.slice(0, MAX_SHOWN));
    run(pasted);
  };
  return (
    <>
      <section class="panel">
        <h2>
          <label for="check">{t('check.title')}</label>
        </h2>
        <textarea
          id="check"
          value={text}
          placeholder={t('check.placeholder')}
          maxLength={MAX_SHOWN}
          autocomplete="off"
          spellcheck={false}
          onPaste={paste}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row">
          <button type="button" class="main" onClick={() => run(text)} disabled={text.trim() === ''}>
            {t('check.button')}
          </button>
          {text !== '' && (
            <button
              type="button"
              onClick={() => {
                setText('');
                run('');
              }}
            >
              {t('check.clear')}
            </button>
          )}
        </div>
        <p role="status">{message}</p>
      </section>
      {checked && (
        <Card
          t={t}
          family={family}
          verdict={checked.verdict}
          quotes={checked.verdict.reasons.map(({ start, end }) => checked.text.slice(start, end))}
          identifiers={checked.identifiers}
          organisations={checked.organisations}
          rule={findRule(
            t.language,
            checked.verdict.reasons.map(({ code }) => code),
          )}
          actions={actionsFor(checked)}
        />
      )}
    </>
  );
}
