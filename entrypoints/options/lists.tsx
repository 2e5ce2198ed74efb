import { useEffect, useState } from 'preact/hooks';
import { ListState } from '../../components/options/list-state.tsx';
import { OwnEntries } from '../../components/options/own-entries.tsx';
import type { PageTranslate } from '../../components/page-texts.ts';
import { readListLine } from '../popup/list-line.ts';
import { OwnFiles } from './own-files.tsx';
import type { Known } from './use-known.ts';

/** The list that comes with the extension, and the person's own. */
export function Lists({ t, mine }: { t: PageTranslate; mine: Known }) {
  const [line, setLine] = useState('');
  useEffect(() => void readListLine(t).then(setLine), [t]);
  const { own, quiet } = mine.known;
  return (
    <>
      <ListState t={t} line={line} />
      <OwnEntries
        {...{ t, entries: own, remove: mine.remove, authors: quiet.authors, removeAuthor: mine.removeAuthor }}
      >
        <OwnFiles t={t} mine={mine} />
      </OwnEntries>
    </>
  );
}
