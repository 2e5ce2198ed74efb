import { pauseUntil, type Settings, saveSettings } from '../../lib/settings.ts';

/** Pauses a site, or ends its pause; its tabs follow at once. */
export function pauseSite(
  { pausedSites }: Settings,
  site: string,
  length: 'hour' | 'always' | 'end',
): Promise<void> {
  const { [site]: _, ...others } = pausedSites;
  return saveSettings({
    pausedSites: length === 'end' ? others : { ...others, [site]: pauseUntil(length, Date.now()) },
  });
}
