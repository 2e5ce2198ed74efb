import { callBackground } from '../../lib/calls.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import type { ReaderOptions } from '../../lib/page/reader.ts';

/** What the reader asks of and tells to the background; only identifiers, names and counts go there. */
export const backgroundCalls: Pick<ReaderOptions, 'lookUp' | 'onSummary'> = {
  lookUp: (q) => callBackground<BackgroundCalls, 'lookUp'>('lookUp', q),
  onSummary: (summary) =>
    void callBackground<BackgroundCalls, 'tabSummary'>('tabSummary', summary).catch(() => undefined),
};
