import type { Evidence } from '../../lib/messages.ts';
import { formatDate } from '../format.ts';
import type { Translate } from '../texts.ts';

/** Who says so, and when; a link to the page where it was published. */
export function Source({ t, evidence: { publisher, url, date } }: { t: Translate; evidence: Evidence }) {
  const words = date
    ? t('source', { publisher, date: formatDate(t.language, date) })
    : t('source.undated', { publisher });
  return (
    <small class="source">
      {url.startsWith('https://') || url.startsWith('http://') ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </small>
  );
}
