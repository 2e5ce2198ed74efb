import { check } from '../../lib/check.ts';
import type { Identifier } from '../../lib/messages.ts';
import { ask } from '../../lib/own-page.ts';
import { CATEGORIES } from '../../lib/reports/categories.ts';
import { makeDraft, readOffered, readReportable, redactFor } from '../../lib/reports/draft.ts';
import { loadSettings } from '../../lib/settings.ts';
import { readStart } from '../../lib/window-start.ts';

/** The filled-in form for what was kept under `id` (an empty one when it is gone), and the banks whose hotlines may help. */
export async function fillIn(id: string) {
  const start = (await readStart(id)) ?? { view: 'report', text: '' };
  const { ownNames: names } = await loadSettings();
  const { text, verdict, identifiers } = await check(start.text);
  const banks = identifiers.flatMap(({ finding }) => (finding.kind === 'account' && finding.detail) || []);
  const author = start.handle ? { handle: start.handle } : {};
  const draft = makeDraft({
    ...{ text, identifiers, names, kind: start.view === 'appeal' ? 'appeal' : 'report' },
    reasons: start.reasons ?? verdict.reasons.map(({ code }) => code),
    ...(start.site ? { site: start.site } : {}),
    ...author,
  });
  return {
    form: {
      draft,
      offered: readOffered({ identifiers, ...author }),
      categories: CATEGORIES,
      find: async (typed: string) => readReportable((await check(typed)).identifiers),
      redact: (keep: Identifier[]) => redactFor(text, keep, identifiers, names),
    },
    banks: banks.length > 0 ? await ask('organisations', { ids: [...new Set(banks)] }) : [],
  };
}
