import { FileImport } from '../../components/options/file-import.tsx';
import type { PageTranslate } from '../../components/page-texts.ts';
import { type OwnLine, readOwnList, writeOwnList } from '../../lib/own-list.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { Known } from './use-known.ts';

/** Import and export of the person's own lists. */
export function OwnFiles({ t, mine }: { t: PageTranslate; mine: Known }) {
  const own = mine.known.own as OwnLine[];
  const read = async (text: string) => {
    const { entries, refused } = readOwnList(text);
    await mine.importOwn(entries);
    const told = [t('options.own.imported', { count: entries.length })];
    const [first] = refused;
    return first ? [...told, t('options.own.refused', { count: refused.length, ...first })] : told;
  };
  return (
    <FileImport
      t={t}
      read={read}
      onExport={() => saveFile('canh-giac-own.csv', new Blob([writeOwnList(own)]))}
      canExport={own.length > 0}
    />
  );
}
