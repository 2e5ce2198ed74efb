import { detect } from '../../lib/detect/detect.ts';
import { readFeatures } from '../../lib/detect/features.ts';
import type { LabelledText } from './texts.ts';

export interface Example {
  text: LabelledText;
  names: string[];
  values: number[];
}

export interface Model {
  bias: number;
  weights: Map<string, number>;
}

export function readExamples(texts: LabelledText[]): Example[] {
  return texts.map((text) => {
    const features = readFeatures(detect(text.text));
    return { text, names: [...features.keys()], values: [...features.values()] };
  });
}

/** Features that may only calm; all others may only raise, but for the few that are free. */
const CALMING =
  /^(cue|many):(warns|denies|reports-news|tells-story|asks-question|jokes|official-otp|honest-trade)$|^link:official$|^author:official$/;
const FREE = /^(phone|account|link:unknown|cue:claims-|many:claims-)/;

const ROUNDS = 400;
const L2 = 8;

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
  let bias = -3;
  let biasSquare = 1e-6;
  const low = names.map((name) => (CALMING.test(name) ? -6 : FREE.test(name) ? -2 : 0));
  const high = names.map((name) => (CALMING.test(name) ? 0 : 6));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(names.length);
    let biasGradient = 0;
    for (let e = 0; e < examples.length; e++) {
      const column = columns[e]!;
      const { values, text } = examples[e]!;
      let sum = bias;
      for (let i = 0; i < column.length; i++) sum += weights[column[i]!]! * values[i]!;
      const error = masses[e]! * (1 / (1 + Math.exp(-sum)) - (text.label === 'scam' ? 1 : 0));
      biasGradient += error;
      for (let i = 0; i < column.length; i++) gradient[column[i]!]! += error * values[i]!;
    }
    for (let i = 0; i < names.length; i++) {
      const slope = gradient[i]! + L2 * weights[i]!;
      squares[i]! += slope * slope;
      weights[i] = Math.min(
        high[i]!,
        Math.max(low[i]!, weights[i]! - (0.5 * slope) / Math.sqrt(squares[i]!)),
      );
    }
    biasSquare += biasGradient * biasGradient;
    bias -= (0.5 * biasGradient) / Math.sqrt(biasSquare);
  }
  return { bias, weights: new Map(names.map((name, i) => [name, weights[i]!])) };
}

export function score({ bias, weights }: Model, { names, values }: Example): number {
  return names.reduce((sum, name, i) => sum + (weights.get(name) ?? 0) * values[i]!, bias);
}
