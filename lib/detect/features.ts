import type { AuthorStatus, Finding, PostContext } from './types.ts';

/**
 * What the model sees: named features with a value from 0 up. Names are `cue:<id>`, `<family>`, `<family>+<family>` and a few
 * of identifiers and context; weights.json gives each a weight, and a feature without a weight does nothing.
 */
export type Features = Map<string, number>;

/** Words of a scam repeat; more than this many matches of one cue say no more. */
const MAX_REPEATS = 3;

const INSTITUTIONS = /^claims-(police|court|government|tax|insurance|id-app|bank|utility|telecom)$/;

export function readFeatures(findings: Finding[], author?: AuthorStatus, context?: PostContext): Features {
  const features: Features = new Map();
  const add = (name: string, value = 1) =>
    features.set(name, Math.min(MAX_REPEATS, (features.get(name) ?? 0) + value));
  const families = new Set<string>();
  const cues = new Set<string>();
  let institution = false;
  let hasPhone = false;
  let hasMobile = false;
  let hasAccount = false;
  let hasBadLink = false;
  for (const { kind, value, detail, status } of findings) {
    if (kind === 'cue') {
      add(`n:${value}`);
      cues.add(value);
      families.add(detail ?? '');
      institution ||= INSTITUTIONS.test(value);
    } else if (kind === 'phone') {
      hasPhone = true;
      hasMobile ||= /^\+84[35789]\d{8}$/.test(value);
    } else if (kind === 'account') hasAccount = true;
    else if (kind === 'link') {
      add(
        status === 'lookalike' ? 'link:lookalike' : status === 'official' ? 'link:official' : 'link:unknown',
      );
      if (detail) add(`link:${detail}`);
      hasBadLink ||=
        status === 'lookalike' || ['risky-tld', 'shortener', 'apk', 'ip', 'broken'].includes(detail ?? '');
    }
    if (status === 'reported') add('listed');
    if (status === 'formerly-reported') add('listed-before');
  }
  // Counts saturate: one warning word is weak, three are a register.
  for (const [name, count] of [...features]) {
    if (!name.startsWith('n:')) continue;
    features.delete(name);
    features.set(`cue:${name.slice(2)}`, 1);
    if (count > 1 && CALM.has(name.slice(2))) features.set(`many:${name.slice(2)}`, count - 1);
  }
  const risk = ['identity', 'pretext', 'pressure', 'demand'].filter((family) => families.has(family));
  for (let i = 0; i < risk.length; i++) {
    for (let j = i + 1; j < risk.length; j++) add(`${risk[i]}+${risk[j]}`);
  }
  if (risk.length >= 3) add('three-families');
  if (risk.length === 4) add('four-families');
  const calm = [...cues].filter((cue) => CALM.has(cue));
  if (calm.length === 0) {
    add('no-calm');
    if (risk.length >= 2) add('no-calm+two');
    if (families.has('demand')) add('no-calm+demand');
    if (families.has('pretext')) add('no-calm+pretext');
  }
  const calmCount = findings.filter(({ status }) => status === 'calm').length;
  const riskCount = findings.filter(({ kind, status }) => kind === 'cue' && status === 'risk').length;
  for (const least of CALM_STEPS) if (calmCount >= least) add(`calm:${least}`);
  if (calmCount * 2 >= riskCount && calmCount >= 2) add('calm:half');
  if (calmCount >= riskCount && calmCount >= 2) add('calm:most');
  const warnings = findings.filter(({ value }) => value === 'warns' || value === 'denies').length;
  for (const least of CALM_STEPS) if (warnings >= least) add(`warnings:${least}`);
  if (hasPhone) add('phone');
  if (hasAccount) add('account');
  const channel = hasMobile || hasAccount || hasBadLink || cues.has('asks-contact');
  if (channel) for (const family of risk) add(`channel+${family}`);
  if (institution && hasMobile) add('institution+mobile');
  if (institution && hasBadLink) add('institution+bad-link');
  if (institution && hasAccount) add('institution+account');
  if (hasBadLink && families.has('demand')) add('bad-link+demand');
  if (cues.has('hides-words') && risk.length >= 2) add('hides+two');
  if (author?.status === 'impersonator') add('author:impersonator', author.score);
  if (author?.status === 'official') add('author:official');
  if (context?.stranger) add('context:stranger');
  if (context?.sponsored) add('context:sponsored');
  return features;
}

const CALM_STEPS = [2, 3, 5];

const CALM = new Set([
  'warns',
  'denies',
  'reports-news',
  'tells-story',
  'asks-question',
  'jokes',
  'official-otp',
  'honest-trade',
]);
