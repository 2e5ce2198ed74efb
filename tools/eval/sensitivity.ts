import { writeFileSync } from 'node:fs';
import type { Sensitivity } from '../../lib/detect/types.ts';
import type { LabelledText } from './texts.ts';

const FILE = 'components/data/sensitivity.json';

/**
 * Writes what each sensitivity finds and costs, for the options page: the share of others' scams and of honest texts that are
 * flagged, by scores of models that had not seen the text (`unseen`).
 */
export function writeSensitivity(
  unseen: readonly { text: LabelledText; sum: number }[],
  thresholds: Record<Sensitivity, { caution: number }>,
): void {
  const rows = unseen.filter(
    ({ text }) => text.set !== 'own-train' && text.standalone !== false && !text.short,
  );
  const of = (label: string) => rows.filter(({ text }) => text.label === label);
  const share = (label: string, threshold: number) => {
    const flagged = of(label).filter(({ sum }) => sum >= threshold).length;
    return Number((flagged / of(label).length).toPrecision(3));
  };
  const levels = Object.fromEntries(
    Object.entries(thresholds).map(([level, { caution }]) => [
      level,
      { found: share('scam', caution), wrong: share('benign', caution) },
    ]),
  );
  const about = 'Written by npm run train: cross-validated share of texts flagged at each sensitivity.';
  const counts = { scams: of('scam').length, honest: of('benign').length };
  writeFileSync(FILE, `${JSON.stringify({ about, ...counts, levels }, undefined, 2)}\n`);
}
