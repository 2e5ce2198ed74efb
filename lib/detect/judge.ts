import weights from './data/weights.json' with { type: 'json' };
import { readFeatures } from './features.ts';
import type { AuthorStatus, Finding, PostContext, Reason, Sensitivity, Verdict } from './types.ts';
import { findTelling, readWording, scoreWording } from './wording.ts';

export interface Judgement {
  text: string;
  findings: Finding[];
  author?: AuthorStatus;
  context?: PostContext;
  sensitivity?: Sensitivity;
}

const weightOf: Readonly<Record<string, number>> = weights.weights;
/** A listed identifier speaks whatever the words are; its source and date stand on the card. */
const LISTED_WEIGHT = 4;
const IMPERSONATOR_WEIGHT = 3.5;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** From this much on the wording is a reason of its own. */
const WORDING_SHOWN = 0.7;

/**
 * Whether a text is worth a look at its wording: something in it asks, promises, threatens or leads elsewhere. The rest is most of
 * what people read.
 */
export const isWorthReading = (findings: Finding[]): boolean =>
  findings.some(({ kind, status }) => (kind === 'cue' ? status === 'risk' : true));

/** The code under which the card explains a finding, if it can speak for a scam at all. */
function readCode({ kind, value, status, detail }: Finding): { code: string; weight: number } | undefined {
  if (status === 'reported') return { code: `listed-${kind}`, weight: LISTED_WEIGHT };
  if (status === 'formerly-reported') return { code: `listed-${kind}-before`, weight: 1 };
  if (kind === 'cue') return { code: value, weight: weightOf[`cue:${value}`] ?? 0 };
  if (kind === 'link' && status === 'lookalike') return { code: 'lookalike-link', weight: 3 };
  if (kind === 'link' && detail && detail !== 'chat') return { code: `link-${detail}`, weight: 1 };
  return undefined;
}

function readReasons(findings: Finding[]): { risk: Reason[]; calm: Reason[]; families: Set<string> } {
  const risk: Reason[] = [];
  const calm: Reason[] = [];
  const families = new Set<string>();
  const seen = new Set<string>();
  for (const finding of findings) {
    const read = readCode(finding);
    if (!read) continue;
    const reason = { ...read, start: finding.start, end: finding.end };
    if (finding.status === 'calm') calm.push(reason);
    else {
      families.add(finding.kind === 'cue' ? (finding.detail ?? '') : finding.kind);
      // One reason per code: the first place shows it, the page marks them all.
      if (!seen.has(read.code)) risk.push(reason);
      seen.add(read.code);
    }
  }
  return { risk, calm, families };
}

/** The order in which a person wants to read reasons: what is known first, then what is demanded, by whom, why, how. */
const ORDER = [
  /^listed-(?!.*before)/,
  /^author-/,
  /^lookalike-link$/,
  /^(safe-account|asks-code|asks-otp|asks-install|asks-remote|pays-to-receive|coaches-lies)$/,
  /^claims-/,
  /^(accuses-crime|locks-account|traffic-fine|emergency|online-hearing|prize|claims-debt)$/,
  /^(asks-secrecy|isolates|threatens|shames)$/,
  /^asks-/,
  /^listed-/,
];
const rankOf = (code: string) => {
  if (code === 'wording') return ORDER.length + 1;
  const rank = ORDER.findIndex((pattern) => pattern.test(code));
  return rank < 0 ? ORDER.length : rank;
};
const order = (reasons: Reason[]) =>
  reasons.sort((a, b) => rankOf(a.code) - rankOf(b.code) || a.start - b.start || a.end - b.end);

/**
 * Judges the combination of findings: level, score (0–1), and the reasons that raised it. One family of evidence alone never
 * gives `danger`, whatever its weight, except an identifier that a list names. Pure: the same input gives the same verdict.
 */
export function judge({ text, findings, author, context, sensitivity = 'normal' }: Judgement): Verdict {
  const features = readFeatures(findings, author, context);
  let sum = weights.bias;
  for (const [name, value] of features) sum += (weightOf[name] ?? 0) * value;
  const { risk, calm, families } = readReasons(findings);
  if (isWorthReading(findings)) {
    const wording = readWording(text);
    const weight = scoreWording(wording);
    sum += weight;
    if (weight >= WORDING_SHOWN) {
      risk.push({ code: 'wording', weight, ...findTelling(text, wording) });
      families.add('wording');
    }
  }
  const bars = weights.thresholds[sensitivity];
  const { caution, danger } = features.has('strange-link') ? bars.strangeLink : bars;
  const listed = risk.some(({ code }) => /^listed-(phone|link|account|handle)$/.test(code));
  if (listed) sum = Math.max(sum + LISTED_WEIGHT, danger + 0.1);
  if (author?.status === 'impersonator') {
    sum += IMPERSONATOR_WEIGHT * author.score;
    risk.unshift({ code: 'author-impersonates', weight: IMPERSONATOR_WEIGHT, start: 0, end: 0 });
    families.add('author');
  }
  const evidence = listed ? 2 : families.size;
  // An institution that makes a demand which none makes needs no more doubt than a flag does.
  const bar = features.has('decisive') ? caution : danger;
  const level =
    sum >= bar && evidence >= 2 ? 'danger' : sum >= caution && risk.length > 0 ? 'caution' : 'none';
  return {
    level,
    score: Math.round(sigmoid(sum) * 1000) / 1000,
    reasons: level === 'none' ? [] : order(risk),
    calming: calm,
  };
}
