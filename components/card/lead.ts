import type { Verdict } from '../../lib/detect/types.ts';
import type { TextKey } from '../texts.ts';

/** What may happen to whoever follows a demand; the gravest demand of the verdict decides. */
const CONSEQUENCES: [text: TextKey, codes: string[]][] = [
  ['lead.install', ['asks-install', 'link-apk']],
  ['lead.otp', ['asks-otp']],
  ['lead.transfer', ['asks-transfer', 'safe-account', 'asks-deposit', 'easy-job', 'investment']],
  ['lead.link', ['lookalike-link', 'asks-click', 'listed-link']],
  ['lead.identity', ['asks-identity']],
  ['lead.impersonation', ['author-impersonates']],
  ['lead.listed', ['listed-phone', 'listed-account', 'listed-handle']],
  ['lead.contact', ['asks-contact']],
];

/** The one sentence under the level; none where nothing was seen. */
export function findLead({ level, reasons }: Verdict, family: boolean): TextKey | undefined {
  if (level === 'none') return undefined;
  if (family) return level === 'danger' ? 'lead.family' : 'lead.family.caution';
  const codes = new Set(reasons.map(({ code }) => code));
  return CONSEQUENCES.find(([, wanted]) => wanted.some((code) => codes.has(code)))?.[0] ?? 'lead.caution';
}
