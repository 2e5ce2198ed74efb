import type { Verdict } from '../lib/detect/types.ts';
import type { Rule } from './rules.ts';
import { describeReason, type Translate } from './texts.ts';

const MAX_REASONS = 6;

/** The card's explanation as plain text, for copying: level, reasons, rule with its source. The post's own words stay out. */
export function explain(t: Translate, { level, reasons }: Verdict, rule: Rule | undefined): string {
  return [
    t(`level.${level}`),
    ...reasons.slice(0, MAX_REASONS).map(({ code }) => `- ${describeReason(t, code)}`),
    ...(rule ? [rule.text, `${rule.evidence.publisher}, ${rule.evidence.date}: ${rule.evidence.url}`] : []),
    ...(level === 'none' ? [] : [t('todo.1'), t('todo.2')]),
  ].join('\n');
}
