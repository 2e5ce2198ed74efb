import type { Translate } from '../texts.ts';

export interface GateProps {
  t: Translate;
  /** What the person wanted to open, as they see it. */
  target: string;
  onBack: () => void;
  onOpen: () => void;
}

/** A pause before a flagged link or number: what it is, a way back (the easy one) and a deliberate way on. */
export function Gate({ t, target, onBack, onOpen }: GateProps) {
  return (
    <div class="gate">
      <p>{t('gate.about', { target })}</p>
      <div class="row">
        <button type="button" class="main" onClick={onBack}>
          {t('gate.back')}
        </button>
        <button type="button" onClick={onOpen}>
          {t('gate.open')}
        </button>
      </div>
    </div>
  );
}
