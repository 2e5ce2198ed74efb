import { ListState } from '../../components/options/list-state.tsx';
import { OwnEntries } from '../../components/options/own-entries.tsx';
import type { PageTranslate } from '../../components/page-texts.ts';
import type { Settings } from '../../lib/settings.ts';
import { OwnFiles } from './own-files.tsx';
import type { Known } from './use-known.ts';
import { useLists } from './use-lists.ts';

export interface ListsProps {
  t: PageTranslate;
  settings: Settings;
  mine: Known;
  fail: (error: Error) => void;
}

/** The lists that are followed, and the person's own. */
export function Lists({ t, settings, mine, fail }: ListsProps) {
  const { own, quiet } = mine.known;
  return (
    <>
      <ListState t={t} {...useLists(settings, fail)} />
      <OwnEntries
        {...{ t, entries: own, remove: mine.remove, authors: quiet.authors, removeAuthor: mine.removeAuthor }}
      >
        <OwnFiles t={t} mine={mine} />
      </OwnEntries>
    </>
  );
}
