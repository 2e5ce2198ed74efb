import type { CardProps } from '../../components/card.tsx';
import type { Translate } from '../../components/texts.ts';
import type { ReadItem } from '../../lib/page/reader.ts';

/** Bộ Công an's rule, as Kênh 14 quoted it on 21 October 2025 (facts/scam_patterns.md §3). */
const POLICE_RULE = {
  publisher: 'Bộ Công an (Kênh 14)',
  url: 'https://kenh14.vn/nghe-dien-thoai-co-noi-dung-sau-hay-tat-may-ngay-lap-tuc-215251021111231632.chn',
  date: '2025-10-21',
};

/** What the card shows of an item. */
export function readCard(t: Translate, item: ReadItem): CardProps {
  const { verdict, findings, page, author, answers } = item;
  const identifiers = findings.filter(
    ({ kind }) => kind === 'phone' || kind === 'account' || kind === 'link',
  );
  const police = verdict.reasons.some(({ code }) => code === 'claims-police' || code === 'claims-court');
  return {
    t,
    verdict,
    quotes: verdict.reasons.map(({ code, start, end }) =>
      code === 'author-impersonates' ? (author?.name ?? '') : page.text.slice(start, end),
    ),
    identifiers: identifiers.map((finding, i) => ({
      finding,
      ...(answers[i] ? { answer: answers[i] } : {}),
    })),
    ...(police ? { rule: { text: t('rule.police'), evidence: POLICE_RULE } } : {}),
    reported: false,
  };
}
