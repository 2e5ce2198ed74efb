import { browser } from 'wxt/browser';
import { callTab } from '../../lib/calls.ts';
import type { TabCalls } from '../../lib/messages.ts';
import { openWindow } from './windows.ts';

const MENU = 'report-selection';

/** Selected text of a tab that we read; elsewhere nothing, and the person pastes it. */
async function readSelection(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return '';
  return callTab<TabCalls, 'selection'>(tabId, 'selection', {}).catch(() => '');
}

/** Ways to a report beside card and popup: the context menu on selected text, and the keyboard. The welcome page after installing. */
export function openWaysIn(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Firefox for Android has no context menus.
    browser.contextMenus?.create(
      { id: MENU, title: browser.i18n.getMessage('menuReport' as never), contexts: ['selection'] },
      // It exists already after an update; that is no failure.
      () => void browser.runtime.lastError,
    );
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
  });
  browser.contextMenus?.onClicked.addListener(({ selectionText }) => {
    void openWindow({ view: 'report', text: selectionText ?? '' });
  });
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command === MENU) await openWindow({ view: 'report', text: await readSelection(tab?.id) });
  });
}
