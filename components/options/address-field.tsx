import { useEffect, useState } from 'preact/hooks';
import type { PageTranslate } from '../page-texts.ts';

interface AddressFieldProps {
  t: PageTranslate;
  id: string;
  label: string;
  hint: string;
  value: string;
  /** What the button does, in a word. */
  action: string;
  /** Resolves to false when the browser's own question was answered with no. */
  onSave: (address: string) => Promise<boolean>;
}

/** Adds the scheme that people leave out; `undefined` for what is no https address. */
function readAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const address = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? new URL(address).href : undefined;
}

/** An https address, or nothing; what is not one is explained and not kept. */
export function AddressField({ t, id, label, hint, value, action, onSave }: AddressFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const address = readAddress(text);
    setDone('');
    setProblem(address === undefined ? t('options.address.bad') : '');
    if (address === undefined) return;
    onSave(address).then(
      (kept) => (kept ? setDone(t('options.address.kept')) : setProblem(t('options.address.denied'))),
      (error: Error) => setProblem(t('failed', { error: error.message })),
    );
  };
  return (
    <form class="field" onSubmit={submit} noValidate>
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      <div class="row">
        <input
          id={id}
          class="wide"
          type="url"
          autocomplete="off"
          placeholder="https://"
          value={text}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== ''}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{action}</button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
      <p role="status">{done}</p>
    </form>
  );
}
