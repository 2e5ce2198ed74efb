import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageTranslate } from '../../components/page-texts.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { check } from '../../lib/check.ts';
import type { Settings } from '../../lib/settings.ts';
import { actionsFor } from './actions.ts';
import { readListLine } from './list-line.ts';
import { pauseSite } from './pause.ts';
import { useTab } from './use-tab.ts';

/** The popup over the background and one tab. */
export function App({ t, settings, tab }: { t: PageTranslate; settings: Settings; tab: number }) {
  const { summary, reports, jumpTo, remove } = useTab(tab, settings);
  const [listLine, setListLine] = useState('');
  useEffect(() => void readListLine(t).then(setListLine), [t]);
  const site = summary === 'none' ? undefined : summary?.site;
  const pause = (length: 'hour' | 'always' | 'end') => void (site && pauseSite(settings, site, length));
  return (
    <Popup
      t={t}
      tab={{ summary, jumpTo, pause, resume: () => pause('end') }}
      box={{ family: settings.family, check: (text) => check(text, settings.sensitivity), actionsFor }}
      reports={{ reports, max: 5, remove }}
      listLine={listLine}
      openOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
