import { useEffect, useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/messages.ts';
import { ask } from '../../lib/own-page.ts';
import { type Settings, saveSettings } from '../../lib/settings.ts';

/** The followed lists, read again when the settings change; `fail` hears of what went wrong. */
export function useLists({ lists: followed }: Settings, fail: (error: Error) => void) {
  const [lists, setLists] = useState<ListStatus[]>([]);
  const update = () => ask('updateLists', {}).then(setLists, fail);
  useEffect(() => void ask('listsStatus', {}).then(setLists, fail), [followed.join()]);
  return {
    lists,
    update,
    follow: (address: string) => saveSettings({ lists: [...new Set([...followed, address])] }).then(update),
    drop: (address: string) =>
      void saveSettings({ lists: followed.filter((one) => one !== address) }).then(update, fail),
  };
}
