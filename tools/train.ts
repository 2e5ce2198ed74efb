import { writeFileSync } from 'node:fs';
import { type Example, fitModel, type Model, readExamples, score } from './eval/model.ts';
import { writeSensitivity } from './eval/sensitivity.ts';
import { type LabelledText, readCorpus, readOwn } from './eval/texts.ts';

/**
 * Fits lib/detect/data/weights.json on the development texts and the project's own training texts. Thresholds come from
 * cross-validated scores, so that they hold on texts the weights have not seen. Deterministic.
 */

const FOLDS = 5;
/** Near-duplicates share a fold: real scam texts by cluster, others by their own id. */
const foldOf = (text: LabelledText) => {
  let hash = 7;
  for (const unit of text.cluster ?? text.id) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
};

const texts = [...readCorpus(), ...readOwn('train')].filter(({ undecidable }) => !undecidable);
const clusterSizes = new Map<string, number>();
for (const { cluster } of texts) if (cluster) clusterSizes.set(cluster, (clusterSizes.get(cluster) ?? 0) + 1);
/** A cluster of copies weighs like three texts; general texts are many and easy. */
const massOf = ({ cluster, label, set }: LabelledText) => {
  if (label === 'scam') return 3 * (cluster ? Math.min(1, 3 / clusterSizes.get(cluster)!) : 1);
  return set === 'benign-general' ? 1 : set === 'benign-hard' ? 1.5 : 3;
};

const examples = readExamples(texts);
const unseen: { example: Example; sum: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitModel(
    examples.filter(({ text }) => foldOf(text) !== fold),
    massOf,
  );
  for (const example of examples) {
    if (foldOf(example.text) === fold) unseen.push({ example, sum: score(model, example) });
  }
}
const model: Model = fitModel(examples, massOf);

/** Lowest threshold at which each benign set keeps within its budget of flagged texts, by cross-validated scores. */
function findThreshold(budgets: Record<string, number>): number {
  let threshold = -Infinity;
  for (const [set, share] of Object.entries(budgets)) {
    const sums = unseen
      .filter(({ example: { text } }) => text.label === 'benign' && text.set === set)
      .map(({ sum }) => sum)
      .sort((a, b) => b - a);
    if (sums.length > 0) threshold = Math.max(threshold, sums[Math.floor(share * sums.length)]! + 1e-3);
  }
  return threshold;
}

const round = (x: number) => Math.round(x * 1000) / 1000;
const thresholds = {
  low: {
    caution: round(findThreshold({ 'benign-hard': 0.005, 'benign-general': 0.0005, adversarial: 0.02 })),
    danger: round(findThreshold({ 'benign-hard': 0.001, 'benign-general': 0.0001, adversarial: 0 })),
  },
  normal: {
    caution: round(findThreshold({ 'benign-hard': 0.015, 'benign-general': 0.0015, adversarial: 0.04 })),
    danger: round(findThreshold({ 'benign-hard': 0.002, 'benign-general': 0.00015, adversarial: 0.0097 })),
  },
  high: {
    caution: round(findThreshold({ 'benign-hard': 0.04, 'benign-general': 0.006, adversarial: 0.1 })),
    danger: round(findThreshold({ 'benign-hard': 0.002, 'benign-general': 0.00015, adversarial: 0.0097 })),
  },
};
const weights = Object.fromEntries(
  [...model.weights]
    .map(([name, weight]) => [name, round(weight)] as const)
    .filter(([, weight]) => weight !== 0),
);
writeFileSync(
  'lib/detect/data/weights.json',
  `${JSON.stringify({ about: 'Written by npm run train; log-odds per feature (lib/detect/features.ts).', bias: round(model.bias), thresholds, weights }, null, 1)}\n`,
);
/** Finest step of the wording's weights: rounding to it moves no cross-validated verdict (0.01 to 0.05 tried). */
const step = Math.max(...model.wording.map(Math.abs)) / 24;
writeFileSync(
  'lib/detect/data/wording.json',
  `${JSON.stringify({ about: 'Written by npm run train: one signed byte per bucket of lib/detect/wording.ts, times step, in base64.', step, weights: Buffer.from(Int8Array.from(model.wording, (weight) => Math.round(weight / step)).buffer).toString('base64') }, null, 1)}\n`,
);
const flagged = (set: string, label: string, threshold: number) => {
  const of = unseen.filter(
    ({ example: { text } }) =>
      text.set === set && text.label === label && text.standalone !== false && !text.short,
  );
  return `${of.filter(({ sum }) => sum >= threshold).length}/${of.length}`;
};
console.log(`${examples.length} texts, ${Object.keys(weights).length} weights; cross-validated at normal:`);
for (const [set, label] of [
  ['scam-messages', 'scam'],
  ['adversarial', 'scam'],
  ['own-train', 'scam'],
  ['benign-hard', 'benign'],
  ['benign-general', 'benign'],
  ['adversarial', 'benign'],
  ['own-train', 'benign'],
] as const) {
  console.log(
    `${set} ${label}: flagged ${flagged(set, label, thresholds.normal.caution)}, danger ${flagged(set, label, thresholds.normal.danger)}`,
  );
}
writeSensitivity(
  unseen.map(({ example: { text }, sum }) => ({ text, sum })),
  thresholds,
);
