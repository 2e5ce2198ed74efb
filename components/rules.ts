import type { Evidence } from '../lib/messages.ts';
import data from './data/rules.json' with { type: 'json' };
import type { Language } from './texts.ts';

export interface Rule {
  text: string;
  evidence: Evidence;
}

/** The official rule that speaks against what the reasons (strongest first) say; `undefined` where none is known. */
export function findRule(language: Language, reasons: readonly string[]): Rule | undefined {
  const rule = data.rules.find((one) => one.reasons.some((code) => reasons.includes(code)));
  return rule && { text: rule.text[language], evidence: rule.evidence };
}
