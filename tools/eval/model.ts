import { detect } from '../../lib/detect/detect.ts';
import { readFeatures } from '../../lib/detect/features.ts';
import { isWorthReading } from '../../lib/detect/judge.ts';
import { BUCKETS, readWording, shareOf } from '../../lib/detect/wording.ts';
import type { LabelledText } from './texts.ts';

export interface Example {
  text: LabelledText;
  names: string[];
  values: number[];
  /** Buckets of its wording, and what each counts. */
  buckets: Uint16Array;
  share: number;
}

export interface Model {
  bias: number;
  weights: Map<string, number>;
  wording: Float64Array;
}

export function readExamples(texts: LabelledText[]): Example[] {
  return texts.map((text) => {
    const findings = detect(text.text);
    const features = readFeatures(findings);
    const { buckets, count } = isWorthReading(findings) ? readWording(text.text) : NOTHING;
    return {
      text,
      names: [...features.keys()],
      values: [...features.values()],
      buckets: buckets.slice(0, count),
      share: shareOf(count),
    };
  });
}

const NOTHING = { buckets: new Uint16Array(0), count: 0 };

/** Features that may only calm; all others may only raise, but for the few that are free. */
const CALMING =
  /^calm:|^warnings:|^(cue|many):(warns|denies|reports-news|tells-story|asks-question|jokes|official-otp|honest-trade)$|^link:official$|^author:official$/;
const FREE = /^(phone|account|link:unknown|cue:claims-|many:claims-)/;

const ROUNDS = 250;
/** Strength of the pull to zero: cues are few and each seen often, runs of characters are many and rare. */
const L2 = 16;
const WORDING_L2 = 2;

/**
 * Logistic regression by full-batch gradient steps with per-feature scaling (Adagrad); deterministic. Signs are bound, so that a
 * warning word can never raise a verdict and a demand can never calm one, whatever the sample says.
 */
export function fitModel(examples: Example[], weightOf: (text: LabelledText) => number): Model {
  const names = [...new Set(examples.flatMap((example) => example.names))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const columns = examples.map((example) => Int32Array.from(example.names, (name) => at.get(name)!));
  const masses = examples.map(({ text }) => weightOf(text));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const wording = new Float64Array(BUCKETS);
  const wordingSquares = new Float64Array(BUCKETS).fill(1e-6);
  let bias = -3;
  let biasSquare = 1e-6;
  const low = names.map((name) => (CALMING.test(name) ? -6 : FREE.test(name) ? -2 : 0));
  const high = names.map((name) => (CALMING.test(name) ? 0 : 6));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(names.length);
    const wordingGradient = new Float64Array(BUCKETS);
    let biasGradient = 0;
    for (let e = 0; e < examples.length; e++) {
      const column = columns[e]!;
      const { values, text, buckets, share } = examples[e]!;
      let sum = bias;
      for (let i = 0; i < column.length; i++) sum += weights[column[i]!]! * values[i]!;
      let runs = 0;
      for (let i = 0; i < buckets.length; i++) runs += wording[buckets[i]!]!;
      sum += runs * share;
      const error = masses[e]! * (1 / (1 + Math.exp(-sum)) - (text.label === 'scam' ? 1 : 0));
      biasGradient += error;
      for (let i = 0; i < column.length; i++) gradient[column[i]!]! += error * values[i]!;
      for (let i = 0; i < buckets.length; i++) wordingGradient[buckets[i]!]! += error * share;
    }
    for (let i = 0; i < names.length; i++) {
      const slope = gradient[i]! + L2 * weights[i]!;
      squares[i]! += slope * slope;
      weights[i] = Math.min(
        high[i]!,
        Math.max(low[i]!, weights[i]! - (0.5 * slope) / Math.sqrt(squares[i]!)),
      );
    }
    for (let i = 0; i < BUCKETS; i++) {
      const slope = wordingGradient[i]! + WORDING_L2 * wording[i]!;
      wordingSquares[i]! += slope * slope;
      wording[i]! -= (0.5 * slope) / Math.sqrt(wordingSquares[i]!);
    }
    biasSquare += biasGradient * biasGradient;
    bias -= (0.5 * biasGradient) / Math.sqrt(biasSquare);
  }
  return { bias, weights: new Map(names.map((name, i) => [name, weights[i]!])), wording };
}

export function score({ bias, weights, wording }: Model, { names, values, buckets, share }: Example): number {
  let runs = 0;
  for (const bucket of buckets) runs += wording[bucket]!;
  return names.reduce((sum, name, i) => sum + (weights.get(name) ?? 0) * values[i]!, bias + runs * share);
}
