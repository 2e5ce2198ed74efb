import { browser } from 'wxt/browser';
import { createTranslate } from '../../components/tab-texts.ts';
import { readLanguage } from '../../components/texts.ts';
import { callBackground } from '../../lib/calls.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { BackgroundCalls, Quiet, TabSummary } from '../../lib/messages.ts';
import { createCovers } from '../../lib/page/covers.ts';
import { startReader } from '../../lib/page/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/sites/site.ts';
import { openCard } from './open-card.ts';
import { judgeFor } from './quiet-judge.ts';

interface RunOptions {
  site: Site;
  settings: Settings;
  quiet: () => Quiet;
  signal: AbortSignal;
}

/** One reading of the page under one set of settings; other settings start another. */
export function startRun({ site, settings, quiet, signal: outer }: RunOptions) {
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const t = createTranslate(readLanguage([browser.i18n.getUILanguage()], settings.language));
  const covers = createCovers({ document, signal, words: { covered: t('cover'), show: t('cover.show') } });
  const tell = (summary: TabSummary) =>
    void callBackground<BackgroundCalls, 'tabSummary'>('tabSummary', summary).catch(() => undefined);
  const reader = startReader({
    ...{ site, document, signal, detect, onSummary: tell },
    judge: judgeFor(site.site, settings.sensitivity, quiet),
    drawn: (mark) => settings.highlights[mark],
    lookUp: (q) => callBackground<BackgroundCalls, 'lookUp'>('lookUp', q),
    label: (level) => t(`level.${level}`),
    onOpen: (item, button) =>
      openCard({ t, site, settings, item, button, covers, onChange: () => reader.rescan() }),
  });
  return { reader, end: () => ending.abort() };
}

export type Run = ReturnType<typeof startRun>;
