import { existsSync, writeFileSync } from 'node:fs';
import { detect } from '../lib/detect/detect.ts';
import { judge } from '../lib/detect/judge.ts';
import type { Sensitivity } from '../lib/detect/types.ts';
import { readCorpus } from './eval/texts.ts';

/**
 * Writes what each sensitivity costs (components/data/sensitivity.json), for the options page: the share of scams and of honest
 * texts that are flagged. To be run after the weights or the thresholds changed.
 */
const FILE = 'components/data/sensitivity.json';
if (!existsSync('../shared/corpus')) {
  console.error('../shared/corpus is not here: the figures stay as they are.');
  process.exit(1);
}
const rows = readCorpus()
  .filter(({ undecidable, standalone, short }) => !undecidable && standalone !== false && !short)
  .map(({ text, label }) => ({ text, scam: label === 'scam', findings: detect(text) }));

const share = (scam: boolean, sensitivity: Sensitivity) => {
  const group = rows.filter((row) => row.scam === scam);
  const flagged = group.filter(
    ({ text, findings }) => judge({ text, findings, sensitivity }).level !== 'none',
  );
  return Number((flagged.length / group.length).toPrecision(3));
};
const levels = Object.fromEntries(
  (['low', 'normal', 'high'] as const).map((level) => [
    level,
    { found: share(true, level), wrong: share(false, level) },
  ]),
);
const [scams, honest] = [true, false].map((scam) => rows.filter((row) => row.scam === scam).length);
const about = 'Written by npm run build:sensitivity; share of texts flagged at each level.';
writeFileSync(FILE, `${JSON.stringify({ about, scams, honest, levels }, undefined, 2)}\n`);
console.log(`${FILE}: ${JSON.stringify(levels)}`);
