import type { CardProps } from '../../components/card/card.tsx';
import { findRule } from '../../components/rules.ts';
import type { Translate } from '../../components/texts.ts';
import type { ReadItem } from '../../lib/page/reader.ts';

/** What the card shows of an item. */
export function readCard(t: Translate, item: ReadItem): Omit<CardProps, 'actions'> {
  const { verdict, findings, page, author, answers } = item;
  const identifiers = findings.filter(
    ({ kind }) => kind === 'phone' || kind === 'account' || kind === 'link',
  );
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
    rule: findRule(
      t.language,
      verdict.reasons.map(({ code }) => code),
    ),
  };
}
