import type { Quiet } from '../../lib/messages.ts';
import { loadQuiet, watchQuiet } from '../../lib/quiet.ts';
import { isPaused, loadSettings, type Settings, watchSettings } from '../../lib/settings.ts';
import type { Site } from '../../lib/sites/site.ts';
import { backgroundCalls } from './background-calls.ts';
import { pausedSummary } from './paused.ts';
import { type Run, startRun } from './run.ts';

/** Reads the page as the settings say, from now until `signal` aborts. The result gives the reader, or none while paused. */
export function followSettings(site: Site, signal: AbortSignal): () => Run['reader'] | undefined {
  let run: Run | undefined;
  let quiet: Quiet = { posts: [], authors: [] };
  const show = (settings: Settings) => {
    run?.end();
    const paused = isPaused(settings, site.site, Date.now());
    // The icon follows: a count from before the pause would be stale.
    if (paused) backgroundCalls.onSummary(pausedSummary(site));
    run = paused ? undefined : startRun(site, settings, () => quiet, signal);
  };
  watchSettings(signal, show);
  watchQuiet(signal, (wishes) => {
    quiet = wishes;
    run?.reader.rescan();
  });
  void Promise.all([loadQuiet(), loadSettings()]).then(([wishes, settings]) => {
    quiet = wishes;
    if (!signal.aborted) show(settings);
  });
  // A pause of an hour ends by itself: looked at when the person comes back to the tab.
  const wake = () => {
    if (!run) void loadSettings().then(show);
  };
  document.addEventListener('visibilitychange', wake, { signal });
  return () => run?.reader;
}
