import { writeFileSync } from 'node:fs';
import type { Sensitivity } from '../../lib/detect/types.ts';
import type { LabelledText } from './texts.ts';

const FILE = 'components/data/sensitivity.json';

const LEVELS: Sensitivity[] = ['low', 'normal', 'high'];

/**
 * Writes what each sensitivity finds and costs, for the options page: the share of others' scams and of honest texts that are
 * flagged, as judged by models that had not seen the text.
 */
export function writeSensitivity(
  unseen: readonly { text: LabelledText; isFlagged: (level: Sensitivity) => boolean }[],
): void {
  const rows = unseen.filter(
    ({ text }) => text.set !== 'own-train' && text.standalone !== false && !text.short,
  );
  const of = (label: string) => rows.filter(({ text }) => text.label === label);
  const share = (label: string, level: Sensitivity) => {
    const flagged = of(label).filter(({ isFlagged }) => isFlagged(level)).length;
    return Number((flagged / of(label).length).toPrecision(3));
  };
  const levels = Object.fromEntries(
    LEVELS.map((level) => [level, { found: share('scam', level), wrong: share('benign', level) }]),
  );
  const about = 'Written by npm run train: cross-validated share of texts flagged at each sensitivity.';
  const counts = { scams: of('scam').length, honest: of('benign').length };
  writeFileSync(FILE, `${JSON.stringify({ about, ...counts, levels }, undefined, 2)}\n`);
}
