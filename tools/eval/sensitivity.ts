import { writeFileSync } from 'node:fs';
import type { LabelledText } from './texts.ts';

interface Bars {
  caution: number;
}

const FILE = 'components/data/sensitivity.json';

/**
 * Writes what each sensitivity finds and costs, for the options page: the share of others' scams and of honest texts that are
 * flagged, by scores of models that had not seen the text (`unseen`).
 */
export function writeSensitivity(
  unseen: readonly { text: LabelledText; sum: number; strange: boolean }[],
  thresholds: Record<string, Bars & { strangeLink: Bars }>,
): void {
  const rows = unseen.filter(
    ({ text }) => text.set !== 'own-train' && text.standalone !== false && !text.short,
  );
  const of = (label: string) => rows.filter(({ text }) => text.label === label);
  const share = (label: string, bars: Bars & { strangeLink: Bars }) => {
    const flagged = of(label).filter(
      ({ sum, strange }) => sum >= (strange ? bars.strangeLink : bars).caution,
    ).length;
    return Number((flagged / of(label).length).toPrecision(3));
  };
  const levels = Object.fromEntries(
    Object.entries(thresholds).map(([level, bars]) => [
      level,
      { found: share('scam', bars), wrong: share('benign', bars) },
    ]),
  );
  const about = 'Written by npm run train: cross-validated share of texts flagged at each sensitivity.';
  const counts = { scams: of('scam').length, honest: of('benign').length };
  writeFileSync(FILE, `${JSON.stringify({ about, ...counts, levels }, undefined, 2)}\n`);
}
