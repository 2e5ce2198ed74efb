import { useEffect, useState } from 'preact/hooks';
import { callTab } from '../../lib/calls.ts';
import type { SavedReport, TabCalls, TabSummary } from '../../lib/messages.ts';
import { ask } from '../../lib/own-page.ts';
import type { Settings } from '../../lib/settings.ts';

const LOOK_MS = 1_000;

/** State of a tab and of the person's reports, asked again when a setting changes or `refresh` is called. */
export function useTab(tab: number, settings: Settings) {
  const [summary, setSummary] = useState<TabSummary | 'none'>();
  const [reports, setReports] = useState<SavedReport[]>([]);
  const look = () =>
    callTab<TabCalls, 'summary'>(tab, 'summary', {}).then(setSummary, () => setSummary('none'));
  const refresh = async () => {
    setReports(await ask('listReports', {}).catch(() => []));
    await look();
  };
  useEffect(() => {
    void refresh();
    // Waiting reports are tried again while the person looks.
    void ask('deliverReports', {}).then(refresh, () => undefined);
    // A feed goes on being read while the popup is open.
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [settings, tab]);
  return {
    summary,
    reports,
    jumpTo: (id: string) => void callTab<TabCalls, 'jumpTo'>(tab, 'jumpTo', { id }),
    /** Takes a report back; the page is judged again without it. */
    remove: async (id: string) => {
      await ask('deleteReport', { id });
      await callTab<TabCalls, 'rescan'>(tab, 'rescan', {}).catch(() => null);
      await refresh();
    },
  };
}
