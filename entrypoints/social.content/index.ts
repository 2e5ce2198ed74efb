import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerCalls } from '../../lib/calls.ts';
import type { TabCalls } from '../../lib/messages.ts';
import { MATCHES, siteOf } from '../../lib/sites/index.ts';
import { followSettings } from './follow-settings.ts';
import { pausedSummary, readSelection } from './paused.ts';

export default defineContentScript({
  matches: MATCHES,
  runAt: 'document_idle',
  main({ signal }) {
    const site = siteOf(location);
    if (!site || !document.body) return;
    const reader = followSettings(site, signal);
    answerCalls<TabCalls>({
      summary: { from: ['page', 'worker'], run: () => reader()?.summary() ?? pausedSummary(site) },
      jumpTo: { from: ['page'], run: ({ id }) => reader()?.jumpTo(id) ?? false },
      rescan: { from: ['page'], run: () => reader()?.rescan() ?? null },
      selection: { from: ['worker'], run: readSelection },
    });
  },
});
