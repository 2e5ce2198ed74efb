import { browser } from 'wxt/browser';
import { createTranslate } from '../../components/tab-texts.ts';
import { readLanguage } from '../../components/texts.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Quiet } from '../../lib/messages.ts';
import { createCovers } from '../../lib/page/covers.ts';
import { guardLinks } from '../../lib/page/gate.ts';
import { watchNumberClicks } from '../../lib/page/number-clicks.ts';
import { type ReadItem, startReader } from '../../lib/page/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/sites/site.ts';
import { backgroundCalls } from './background-calls.ts';
import { openCard } from './open-card.ts';
import { judgeFor } from './quiet-judge.ts';

/** One reading of the page under one set of settings; other settings start another. */
export function startRun(site: Site, settings: Settings, quiet: () => Quiet, outer: AbortSignal) {
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const t = createTranslate(readLanguage([browser.i18n.getUILanguage()], settings.language));
  const covers = createCovers({ document, signal, words: { covered: t('cover'), show: t('cover.show') } });
  const shared = { t, site, settings, covers, onChange: () => reader.rescan() };
  const open = (item: ReadItem, button: HTMLElement, gate?: { target: string; proceed: () => void }) =>
    openCard({ ...shared, item, button, ...(gate ? { gate } : {}) });
  const reader = startReader({
    ...{ site, document, signal, detect, ...backgroundCalls, onOpen: open },
    judge: judgeFor(site.site, settings.sensitivity, quiet),
    drawn: (mark) => settings.highlights[mark],
    label: (level) => t(`level.${level}`),
  });
  const where = { document, signal, itemAt: reader.itemAt };
  guardLinks<ReadItem>({
    ...where,
    onStop: (item, button, { text }, proceed) => open(item, button, { target: text, proceed }),
  });
  watchNumberClicks<ReadItem>({ ...where, onClick: (item, near) => open(item, near) });
  return { reader, end: () => ending.abort() };
}

export type Run = ReturnType<typeof startRun>;
