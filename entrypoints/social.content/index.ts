import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createTranslate, readLanguage } from '../../components/texts.ts';
import { answerCalls, callBackground } from '../../lib/calls.ts';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import type { BackgroundCalls, TabCalls } from '../../lib/messages.ts';
import { startReader } from '../../lib/page/reader.ts';
import { MATCHES, siteOf } from '../../lib/sites/index.ts';
import { openCard } from './open-card.ts';

export default defineContentScript({
  matches: MATCHES,
  runAt: 'document_idle',
  main(context) {
    const site = siteOf(location);
    if (!site || !document.body) return;
    const t = createTranslate(readLanguage([browser.i18n.getUILanguage()]));
    const reader = startReader({
      site,
      document,
      signal: context.signal,
      detect,
      judge,
      lookUp: (q) => callBackground<BackgroundCalls, 'lookUp'>('lookUp', q),
      label: (level) => t(`level.${level}`),
      onSummary: (summary) =>
        void callBackground<BackgroundCalls, 'tabSummary'>('tabSummary', summary).catch(() => undefined),
      onOpen: (item, button) => openCard(t, item, button, () => reader.rescan()),
    });
    answerCalls<TabCalls>({
      summary: { from: ['page', 'worker'], run: reader.summary },
      jumpTo: { from: ['page'], run: ({ id }) => reader.jumpTo(id) },
      rescan: { from: ['page'], run: reader.rescan },
    });
  },
});
