import { browser } from 'wxt/browser';
import { saveSettings } from '../../lib/settings.ts';

/** What Firefox calls the text of a post and a message in a report. */
const DATA = { data_collection: ['websiteContent', 'personalCommunications'] } as object;

/** Keeps the report service's address. Firefox asks the person first whether such data may be sent; false when they say no. */
export async function saveService(reportService: string): Promise<boolean> {
  // Asked before anything else is awaited: the browser wants the person's press to be fresh.
  const allowed =
    !import.meta.env.FIREFOX || reportService === '' || (await browser.permissions.request(DATA));
  if (allowed) await saveSettings({ reportService });
  return allowed;
}
