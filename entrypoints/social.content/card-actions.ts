import type { CardActions } from '../../components/card/actions.tsx';
import { explain } from '../../components/explain.ts';
import { findRule } from '../../components/rules.ts';
import { callBackground } from '../../lib/calls.ts';
import type { BackgroundCalls, WindowStart } from '../../lib/messages.ts';
import { authorKey, hashText } from '../../lib/quiet.ts';
import type { OpenCard } from './open-card.ts';

const ask = <K extends keyof BackgroundCalls & string>(call: K, args: Parameters<BackgroundCalls[K]>[0]) =>
  callBackground<BackgroundCalls, K>(call, args);
const isListed = ({ status }: { status: string }) => status === 'reported' || status === 'formerly-reported';

/** What the person may do from the card of an item. The ones that end the matter close the card. */
export function cardActions(opening: OpenCard, close: () => void): CardActions {
  const { t, site, item, covers, onChange } = opening;
  const { verdict, page, author, known } = item;
  const codes = verdict.reasons.map(({ code }) => code);
  const { text } = page;
  const then = (done: Promise<unknown>) => done.then(onChange).then(close);
  const open = (view: WindowStart['view']) => () => {
    const start = { view, text, site: site.site, level: verdict.level, reasons: codes };
    const handle = author?.handle ? { handle: authorKey(site.site, author) } : {};
    return ask('openWindow', { ...start, ...handle, ...(author ? { author: author.name } : {}) });
  };
  const quiet = (kind: 'posts' | 'authors', key: string) => ask('setQuiet', { kind, key, quiet: true });
  return {
    report: open('report'),
    share: open('share'),
    hide: async () => {
      close();
      covers.cover(item.element);
    },
    ...(author ? { trust: () => then(quiet('authors', authorKey(site.site, author))) } : {}),
    // The card stays: it says that the wish was heard.
    falseAlarm: () => quiet('posts', hashText(text)).then(onChange),
    copy: () => navigator.clipboard.writeText(explain(t, verdict, findRule(t.language, codes))),
    ...(known.some(isListed) ? { appeal: open('appeal') } : {}),
  };
}
