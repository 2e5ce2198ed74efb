import { useState } from 'preact/hooks';
import type { PageTranslate } from '../page-texts.ts';

interface AddressFieldProps {
  t: PageTranslate;
  id: string;
  label: string;
  hint: string;
  value: string;
  onSave: (address: string) => void;
}

/** Adds the scheme that people leave out; `undefined` for what is no https address. */
function readAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const address = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? new URL(address).href : undefined;
}

/** An https address, or nothing; what is not one is explained and not kept. */
export function AddressField({ t, id, label, hint, value, onSave }: AddressFieldProps) {
  const [problem, setProblem] = useState('');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      <input
        id={id}
        type="url"
        autocomplete="off"
        placeholder="https://"
        value={value}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== ''}
        onChange={(event) => {
          const address = readAddress(event.currentTarget.value);
          setProblem(address === undefined ? t('options.address.bad') : '');
          if (address !== undefined) onSave(address);
        }}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
