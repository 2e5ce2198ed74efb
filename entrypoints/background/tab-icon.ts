import { browser } from 'wxt/browser';
import type { TabSummary } from '../../lib/messages.ts';

/** Words for the icon, for those who do not see its colour or its count. */
function readTitle(flagged: number, health: TabSummary['health']): string {
  const name = browser.i18n.getMessage('extensionName' as never);
  if (health === 'unreadable') return browser.i18n.getMessage('iconUnreadable' as never);
  return flagged > 0 ? browser.i18n.getMessage('iconFound' as never, [String(flagged)]) : name;
}

/** Shows a tab's findings on the icon: a count with a colour and a title, or a "?" where the site could not be read. */
export async function showOnIcon(tabId: number | undefined, { counts, health }: TabSummary): Promise<void> {
  if (tabId === undefined) return;
  const flagged = counts.danger + counts.caution;
  const text = health === 'unreadable' ? '?' : flagged > 0 ? String(flagged) : '';
  const color = counts.danger > 0 ? '#b3261e' : '#8a5a00';
  // The tab may be closed by now.
  await browser.action.setTitle({ tabId, title: readTitle(flagged, health) }).catch(() => undefined);
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId, color }).catch(() => undefined);
}
