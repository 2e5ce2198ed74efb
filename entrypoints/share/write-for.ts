import type { PageTranslate } from '../../components/page-texts.ts';
import type { Warning } from '../../components/share/draw-warning.ts';
import { describeReason } from '../../components/texts.ts';
import type { WindowStart } from '../../lib/messages.ts';

const MAX_REASONS = 5;

/** The warning about a post in our own words: nothing of the post's text or author is in it. */
export function writeFor(t: PageTranslate, start: WindowStart | undefined): Warning {
  const level = start?.level && start.level !== 'none' ? start.level : 'caution';
  return {
    level,
    title: t(`level.${level}`),
    reasons: (start?.reasons ?? []).slice(0, MAX_REASONS).map((code) => describeReason(t, code)),
    lead: t('share.lead'),
    steps: [t('share.step.1'), t('share.step.2')],
    from: t('share.from'),
  };
}
