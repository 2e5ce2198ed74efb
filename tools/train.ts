import { writeFileSync } from 'node:fs';
import type { Sensitivity } from '../lib/detect/types.ts';
import { packWording, WORDING_STEPS } from '../lib/detect/wording.ts';
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

/**
 * The wording's weights in few steps: 9 values, two buckets to a character. Weights beyond the 99.5th percentile are cut to it.
 * 127, 24 and 16 steps to either side were tried: none told more texts apart.
 */
const KEPT = 0.995;
function coarsen(model: Model): { model: Model; step: number } {
  const sizes = model.wording.map(Math.abs).sort();
  const step = sizes[Math.floor(KEPT * (sizes.length - 1))]! / WORDING_STEPS;
  const cut = (weight: number) =>
    step * Math.max(-WORDING_STEPS, Math.min(WORDING_STEPS, Math.round(weight / step)));
  return { model: { ...model, wording: model.wording.map(cut) }, step };
}

interface Unseen {
  example: Example;
  sum: number;
}
const unseen: Unseen[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { model } = coarsen(
    fitModel(
      examples.filter(({ text }) => foldOf(text) !== fold),
      massOf,
    ),
  );
  for (const example of examples) {
    if (foldOf(example.text) === fold) unseen.push({ example, sum: score(model, example) });
  }
}
const { model, step } = coarsen(fitModel(examples, massOf));

/** Least sum at which a text may be flagged at all, however few honest texts stand there. */
const LEAST = -1.2;
const hasStrangeLink = ({ example }: Unseen) => example.names.includes('strange-link');

/**
 * Lowest threshold at which each benign set keeps within its budget of flagged texts, by cross-validated scores. Texts with an
 * address that is nobody's we know have their own: honest ones are rare among them, and a budget shared with the others would
 * let most of their scams pass.
 */
function findThreshold(budgets: Record<string, number>, strange: boolean): number {
  let threshold = LEAST;
  for (const [set, share] of Object.entries(budgets)) {
    const all = unseen.filter(({ example: { text } }) => text.label === 'benign' && text.set === set);
    const sums = all
      .filter((one) => hasStrangeLink(one) === strange)
      .map(({ sum }) => sum)
      .sort((a, b) => b - a);
    // A quarter of a set's budget is for texts with strange links.
    const allowed = Math.floor(share * all.length * (strange ? 0.25 : 1));
    if (sums.length > allowed) threshold = Math.max(threshold, sums[allowed]! + 1e-3);
  }
  return threshold;
}

const decimals = (x: number) => Math.round(x * 1000) / 1000;
const BUDGETS = {
  low: {
    caution: { 'benign-hard': 0.005, 'benign-general': 0.0005, adversarial: 0.02 },
    danger: { 'benign-hard': 0.001, 'benign-general': 0.0001, adversarial: 0 },
  },
  normal: {
    caution: { 'benign-hard': 0.015, 'benign-general': 0.0015, adversarial: 0.04 },
    danger: { 'benign-hard': 0.002, 'benign-general': 0.00015, adversarial: 0.0097 },
  },
  high: {
    caution: { 'benign-hard': 0.04, 'benign-general': 0.006, adversarial: 0.1 },
    danger: { 'benign-hard': 0.002, 'benign-general': 0.00015, adversarial: 0.0097 },
  },
};
const bars = ({ caution, danger }: (typeof BUDGETS)['low'], strange: boolean) => ({
  caution: decimals(findThreshold(caution, strange)),
  danger: decimals(Math.max(findThreshold(danger, strange), findThreshold(caution, strange) + DANGER_ABOVE)),
});
/** `danger` stands at least this much above a flag, however few honest texts there are to measure by. */
const DANGER_ABOVE = 0.5;
const thresholds = Object.fromEntries(
  Object.entries(BUDGETS).map(([name, budgets]) => [
    name,
    { ...bars(budgets, false), strangeLink: bars(budgets, true) },
  ]),
);
const weights = Object.fromEntries(
  [...model.weights]
    .map(([name, weight]) => [name, decimals(weight)] as const)
    .filter(([, weight]) => weight !== 0),
);
writeFileSync(
  'lib/detect/data/weights.json',
  `${JSON.stringify({ about: 'Written by npm run train; log-odds per feature (lib/detect/features.ts).', bias: decimals(model.bias), thresholds, weights }, null, 1)}\n`,
);
writeFileSync(
  'lib/detect/data/wording.json',
  `${JSON.stringify({ about: 'Written by npm run train: weights of lib/detect/wording.ts in steps, two buckets to a character.', step, weights: packWording(Array.from(model.wording, (weight) => Math.round(weight / step))) }, null, 1)}\n`,
);
const barsOf = (one: Unseen, level: Sensitivity = 'normal') =>
  hasStrangeLink(one) ? thresholds[level]!.strangeLink : thresholds[level]!;
const levels = {
  flagged: (one: Unseen) => one.sum >= barsOf(one).caution,
  danger: (one: Unseen) =>
    one.sum >= (one.example.names.includes('decisive') ? barsOf(one).caution : barsOf(one).danger),
};
function share(set: string, label: string, level: keyof typeof levels): string {
  const of = unseen.filter(
    ({ example: { text } }) =>
      text.set === set && text.label === label && text.standalone !== false && !text.short,
  );
  return `${of.filter(levels[level]).length}/${of.length}`;
}
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
    `${set} ${label}: flagged ${share(set, label, 'flagged')}, danger ${share(set, label, 'danger')}`,
  );
}
writeSensitivity(
  unseen.map((one) => ({
    text: one.example.text,
    isFlagged: (level) => one.sum >= barsOf(one, level).caution,
  })),
);
