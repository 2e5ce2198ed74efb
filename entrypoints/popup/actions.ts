import { browser } from 'wxt/browser';
import type { CardActions } from '../../components/card/actions.tsx';
import type { Checked } from '../../lib/check.ts';
import type { WindowStart } from '../../lib/messages.ts';
import { ask } from '../../lib/own-page.ts';

const isListed = (status: string) => status === 'reported' || status === 'formerly-reported';

/** What can be done with something that was pasted: report it, warn someone, appeal where it is listed. */
export function actionsFor({ text, verdict, identifiers }: Checked): CardActions {
  const open = (view: WindowStart['view']) => async () => {
    const { level, reasons } = verdict;
    await ask('openWindow', { view, text, level, reasons: reasons.map(({ code }) => code) });
    // A popup makes room; one that was opened as a tab (phones) is the person's own.
    if (!(await browser.tabs.getCurrent())) window.close();
  };
  return {
    report: open('report'),
    ...(verdict.level === 'none' ? {} : { share: open('share') }),
    ...(identifiers.some(({ answer }) => isListed(answer.status)) ? { appeal: open('appeal') } : {}),
  };
}
