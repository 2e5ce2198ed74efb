import { useEffect, useState } from 'preact/hooks';
import type { Identifier, KnownAboutMe } from '../../lib/messages.ts';
import type { OwnLine } from '../../lib/own-list.ts';
import { ask } from '../../lib/own-page.ts';
import type { Settings } from '../../lib/settings.ts';

const NOTHING: KnownAboutMe = { own: [], reports: [], quiet: { posts: [], authors: [] } };

/** Everything that is stored about the person, read again after each change; `fail` hears of what went wrong. */
export function useKnown(settings: Settings, fail: (error: Error) => void) {
  const [known, setKnown] = useState(NOTHING);
  const refresh = () => ask('readStored', {}).then(setKnown, fail);
  useEffect(() => void refresh(), [settings]);
  return {
    known,
    remove: ({ kind, value }: { kind: string; value: string }) =>
      void ask('setOwn', { identifier: { kind, value } as Identifier }).then(refresh, fail),
    removeAuthor: (key: string) =>
      void ask('setQuiet', { kind: 'authors', key, quiet: false }).then(refresh, fail),
    undoQuiet: () =>
      void Promise.all(
        known.quiet.posts.map((key) => ask('setQuiet', { kind: 'posts', key, quiet: false })),
      ).then(refresh, fail),
    importOwn: (entries: OwnLine[]) => ask('importOwn', { entries }).then(refresh),
    removeReport: (id: string) => ask('deleteReport', { id }).then(refresh),
    deleteAll: () => ask('deleteStored', {}).then(refresh),
  };
}

export type Known = ReturnType<typeof useKnown>;
