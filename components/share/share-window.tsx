import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../page-texts.ts';
import { drawWarning, SIZE, type Warning } from './draw-warning.ts';

export interface ShareWindowProps {
  t: PageTranslate;
  warning: Warning;
  copyText: (text: string) => Promise<void>;
  copyImage: (image: Blob) => Promise<void>;
  saveImage: (image: Blob) => Promise<void>;
  /** The system's own share sheet, where there is one. */
  share?: ((text: string, image: Blob) => Promise<void>) | undefined;
}

/** The warning as a message; the person may change it before it goes anywhere. */
export const writeWarning = ({ title, reasons, lead, steps }: Warning): string =>
  [`${title}!`, ...reasons.map((reason) => `- ${reason}`), '', lead, ...steps].join('\n');

/** A warning for someone close, as a message and as a picture, both made on this machine. */
export function ShareWindow({ t, warning, copyText, copyImage, saveImage, share }: ShareWindowProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState(() => writeWarning(warning));
  const [message, setMessage] = useState('');
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawWarning(context, warning);
  }, [warning]);
  const image = () =>
    new Promise<Blob>((resolve, reject) =>
      canvas.current!.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('image'))), 'image/png'),
    );
  const run = (done: Promise<void>, words: string) =>
    void done.then(
      () => setMessage(words),
      // Closing the system's share sheet is no failure.
      (error: Error) => error.name !== 'AbortError' && setMessage(t('failed', { error: error.message })),
    );
  return (
    <main class="narrow">
      <div class="top">
        <img src="/icon/48.png" alt="" />
        <h1>{t('share.title')}</h1>
      </div>
      <section class="field">
        <label for="message">{t('share.text')}</label>
        <textarea
          id="message"
          rows={9}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row">
          <button type="button" class="main" onClick={() => run(copyText(text), t('done.copy'))}>
            {t('share.copy.text')}
          </button>
          {share && (
            <button
              type="button"
              onClick={() =>
                run(
                  image().then((blob) => share(text, blob)),
                  '',
                )
              }
            >
              {t('share.system')}
            </button>
          )}
        </div>
      </section>
      <section class="field">
        <h2>{t('share.image')}</h2>
        <canvas
          ref={canvas}
          class="picture"
          width={SIZE.width}
          height={SIZE.height}
          role="img"
          aria-label={writeWarning(warning)}
        />
        <div class="row">
          <button type="button" onClick={() => run(image().then(saveImage), t('share.saved'))}>
            {t('share.save.image')}
          </button>
          <button type="button" onClick={() => run(image().then(copyImage), t('done.copy'))}>
            {t('share.copy.image')}
          </button>
        </div>
      </section>
      <p role="status">{message}</p>
      <p class="hint">{t('share.hint')}</p>
    </main>
  );
}
