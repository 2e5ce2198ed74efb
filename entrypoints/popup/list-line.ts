import { formatDate } from '../../components/format.ts';
import type { PageTranslate } from '../../components/page-texts.ts';
import { ask } from '../../lib/own-page.ts';

/** How large and how old the list is, in words. */
export async function readListLine(t: PageTranslate): Promise<string> {
  try {
    const { entries, date } = await ask('listStatus', {});
    return t('popup.list', { entries, date: formatDate(t.language, date) });
  } catch {
    return t('popup.list.unknown');
  }
}
