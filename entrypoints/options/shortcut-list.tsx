import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Shortcut, Shortcuts } from '../../components/options/shortcuts.tsx';
import type { PageTranslate } from '../../components/page-texts.ts';

const NAMES: Record<string, Shortcut['name']> = { _execute_action: 'open', 'report-selection': 'report' };
/** Where Chromium lets people change shortcuts; Firefox has no address for it. */
const SETTINGS_PAGE = 'chrome://extensions/shortcuts';

/** The keyboard ways in as the browser has them now. */
export function ShortcutList({ t }: { t: PageTranslate }) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    // Firefox for Android has no keyboard commands.
    void browser.commands?.getAll().then((all) =>
      setShortcuts(
        all.flatMap(({ name, shortcut }) => {
          const known = NAMES[name ?? ''];
          return known ? [{ name: known, keys: shortcut ?? '' }] : [];
        }),
      ),
    );
  }, []);
  if (shortcuts.length === 0) return null;
  const change = import.meta.env.FIREFOX ? undefined : () => void browser.tabs.create({ url: SETTINGS_PAGE });
  return <Shortcuts t={t} shortcuts={shortcuts} change={change} />;
}
