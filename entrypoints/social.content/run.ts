import { browser } from 'wxt/browser';
import { createTranslate } from '../../components/tab-texts.ts';
import { readLanguage } from '../../components/texts.ts';
import { callBackground } from '../../lib/calls.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { BackgroundCalls, Quiet } from '../../lib/messages.ts';
import { createCovers } from '../../lib/page/covers.ts';
import { type ReaderOptions, startReader } from '../../lib/page/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/sites/site.ts';
import { openCard } from './open-card.ts';
import { judgeFor } from './quiet-judge.ts';

const lookUp: ReaderOptions['lookUp'] = (q) => callBackground<BackgroundCalls, 'lookUp'>('lookUp', q);
const onSummary: ReaderOptions['onSummary'] = (summary) =>
  void callBackground<BackgroundCalls, 'tabSummary'>('tabSummary', summary).catch(() => undefined);

/** One reading of the page under one set of settings; other settings start another. */
export function startRun(site: Site, settings: Settings, quiet: () => Quiet, outer: AbortSignal) {
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const t = createTranslate(readLanguage([browser.i18n.getUILanguage()], settings.language));
  const covers = createCovers({ document, signal, words: { covered: t('cover'), show: t('cover.show') } });
  const onChange = () => reader.rescan();
  const reader = startReader({
    ...{ site, document, signal, detect, lookUp, onSummary },
    judge: judgeFor(site.site, settings.sensitivity, quiet),
    drawn: (mark) => settings.highlights[mark],
    label: (level) => t(`level.${level}`),
    onOpen: (item, button) => openCard({ t, site, settings, item, button, covers, onChange }),
  });
  return { reader, end: () => ending.abort() };
}

export type Run = ReturnType<typeof startRun>;
