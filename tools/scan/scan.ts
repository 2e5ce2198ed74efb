import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import type { AuthorStatus, Finding } from '../../lib/detect/types.ts';
import type { ScanInput } from './input.ts';
import { readAuthor, readStatuses } from './knowledge.ts';

export interface ScanOutput {
  id: unknown;
  verdict: { level: string; score: number; reasons: { code: string; start: number; end: number }[] };
  findings: Pick<Finding, 'kind' | 'start' | 'end' | 'text' | 'value' | 'status'>[];
  author?: Pick<AuthorStatus, 'status' | 'organisation' | 'score'>;
}

/** Scans one text with the list and the registry that ship. */
export function scan(input: ScanInput): ScanOutput {
  const findings = readStatuses(detect(input.text));
  const author = input.author && readAuthor({ ...input.author, ...(input.site ? { site: input.site } : {}) });
  const verdict = judge({
    text: input.text,
    findings,
    ...(author ? { author } : {}),
    context: { ...(input.kind ? { kind: input.kind } : {}), ...(input.site ? { site: input.site } : {}) },
  });
  return {
    id: input.id,
    verdict: {
      level: verdict.level,
      score: verdict.score,
      reasons: verdict.reasons.map(({ code, start, end }) => ({ code, start, end })),
    },
    findings: findings.map(({ kind, start, end, text, value, status }) => ({
      kind,
      start,
      end,
      text,
      value,
      status,
    })),
    ...(author
      ? {
          author: {
            status: author.status,
            ...(author.organisation ? { organisation: author.organisation } : {}),
            score: author.score,
          },
        }
      : {}),
  };
}
