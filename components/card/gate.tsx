import type { Translate } from '../texts.ts';

interface GateProps {
  t: Translate;
  /** What the person wanted to open, as they see it. */
  target: string;
  /** Does what the press would have done. */
  proceed: () => void;
  close: () => void;
}

/** A pause before a flagged link or number: what it is, a way back (the easy one) and a deliberate way on. */
export function Gate({ t, target, proceed, close }: GateProps) {
  return (
    <div class="gate">
      <p>{t('gate.about', { target })}</p>
      <div class="row">
        <button type="button" class="main" onClick={close}>
          {t('gate.back')}
        </button>
        <button
          type="button"
          onClick={() => {
            close();
            proceed();
          }}
        >
          {t('gate.open')}
        </button>
      </div>
    </div>
  );
}
