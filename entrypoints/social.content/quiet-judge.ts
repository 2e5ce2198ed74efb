import { type Judgement, judge } from '../../lib/detect/judge.ts';
import type { Sensitivity, Verdict } from '../../lib/detect/types.ts';
import type { AuthorQuestion, Quiet } from '../../lib/messages.ts';
import { authorKey, hashText } from '../../lib/quiet.ts';

const CALM: Verdict = { level: 'none', score: 0, reasons: [], calming: [] };

/** The judge at the chosen sensitivity; silent about posts and authors that the person wants no warning about. */
export function judgeFor(site: string, sensitivity: Sensitivity, quiet: () => Quiet) {
  return ({ by, ...judgement }: Judgement & { by?: AuthorQuestion }): Verdict => {
    const { posts, authors } = quiet();
    if (by && authors.length > 0 && authors.includes(authorKey(site, by))) return CALM;
    if (posts.length > 0 && posts.includes(hashText(judgement.text))) return CALM;
    return judge({ ...judgement, sensitivity });
  };
}
