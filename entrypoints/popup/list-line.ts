import { formatDate } from '../../components/format.ts';
import type { PageTranslate } from '../../components/page-texts.ts';
import { ask } from '../../lib/own-page.ts';

/** How large and how old the list is, in words. */
export async function readListLine(t: PageTranslate): Promise<string> {
  try {
    const { entries, date, stale, outcome } = await ask('listStatus', {});
    const line = t('popup.list', { entries, date: formatDate(t.language, date) });
    const failed = outcome && outcome !== 'updated' && outcome !== 'current';
    return [line, stale && t('popup.list.stale'), failed && t('popup.list.failed')].filter(Boolean).join(' ');
  } catch {
    return t('popup.list.unknown');
  }
}
