import { mountCard } from '../../components/mount-card.tsx';
import style from '../../components/style.css?inline';
import type { Translate } from '../../components/texts.ts';
import { callBackground } from '../../lib/calls.ts';
import type { BackgroundCalls, Identifier } from '../../lib/messages.ts';
import { openCardHost } from '../../lib/page/card-host.ts';
import type { ReadItem } from '../../lib/page/reader.ts';
import { readCard } from './read-card.ts';

const KINDS = new Set(['phone', 'account', 'link']);
/** What an official body published is not what a report of a post is about. */
const OFFICIAL = new Set(['official', 'secondary']);

/** Opens the card of one item beside its badge. `onChange` is called after the person's own word on an identifier. */
export function openCard(t: Translate, item: ReadItem, button: HTMLElement, onChange: () => void): void {
  const first = item.known.find(({ kind, status }) => KINDS.has(kind) && !OFFICIAL.has(status));
  const identifier = first ? ({ kind: first.kind, value: first.value } as Identifier) : null;
  const report = {
    ...{ kind: 'report' as const, identifiers: identifier ? [identifier] : [] },
    ...{ category: 'other', note: '', text: item.page.text },
  };
  openCardHost(button, (root, close) => {
    const after = (done: Promise<unknown>) => void done.then(onChange).then(close);
    return mountCard(root, style, {
      ...readCard(t, item),
      onClose: close,
      onReport: () => after(callBackground<BackgroundCalls, 'saveReport'>('saveReport', report)),
      ...(identifier && {
        onTrust: () =>
          after(callBackground<BackgroundCalls, 'setOwn'>('setOwn', { identifier, verdict: 'trust' })),
      }),
    });
  });
}
