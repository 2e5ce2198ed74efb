import type { TabSummary } from '../../lib/messages.ts';
import type { Site } from '../../lib/sites/site.ts';

/** What a tab says of itself while its site is paused. */
export const pausedSummary = ({ site, title }: Site): TabSummary => ({
  ...{ site, title, health: 'paused', posts: 0 },
  ...{ counts: { danger: 0, caution: 0, none: 0 }, identifiers: {}, flagged: [] },
});

const MAX_SELECTION = 20_000;

/** What the person selected, for a report by keyboard. */
export const readSelection = (): string => String(getSelection() ?? '').slice(0, MAX_SELECTION);
