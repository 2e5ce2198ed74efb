import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../page-texts.ts';

interface FileImportProps {
  t: PageTranslate;
  /** Reads and keeps the file's text; tells how it went, in words. */
  read: (text: string) => Promise<string[]>;
  onExport: () => void;
  canExport: boolean;
}

/** Larger files are not lists that somebody keeps by hand. */
const MAX_BYTES = 5_000_000;

/** Own lists from a file and into one. */
export function FileImport({ t, read, onExport, canExport }: FileImportProps) {
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<string[]>([]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      setTold(await read(await file.slice(0, MAX_BYTES).text()));
    } catch (error) {
      setTold([t('failed', { error: (error as Error).message })]);
    }
    input.current!.value = '';
  };
  return (
    <>
      <p class="hint">{t('options.own.import.hint')}</p>
      <div class="row">
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('options.own.import')}
          accept=".csv,.json,.txt,text/*"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <button type="button" onClick={() => input.current?.click()}>
          {t('options.own.import')}
        </button>
        <button type="button" onClick={onExport} disabled={!canExport}>
          {t('options.own.export')}
        </button>
      </div>
      <div role="status">
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
