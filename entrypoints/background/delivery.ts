import type { ReportDraft } from '../../lib/messages.ts';
import { deliverReports } from '../../lib/reports/outbox.ts';
import { saveReport } from '../../lib/reports/reports.ts';
import { loadSettings } from '../../lib/settings.ts';

let running: Promise<void> | undefined;

/** Delivers what waits, if a report service is set; calls that come meanwhile share the run. */
export function deliver(): Promise<void> {
  running ??= (async () => {
    const { reportService: url } = await loadSettings();
    if (url)
      await deliverReports({
        url,
        fetch: (address, init) => fetch(address, init),
        now: Date.now,
        random: Math.random,
      });
  })().finally(() => {
    running = undefined;
  });
  return running;
}

/** Keeps a report, then tries to deliver it without making the person wait. */
export async function fileReport(draft: ReportDraft): Promise<{ id: string }> {
  const { reportService } = await loadSettings();
  const saved = await saveReport(draft, { service: reportService !== '' });
  void deliver().catch(() => undefined);
  return saved;
}
