import type { CardProps } from '../../components/card/card.tsx';
import { mountCard } from '../../components/mount-card.tsx';
import base from '../../components/style/base.css?inline';
import card from '../../components/style/card.css?inline';
import type { Translate } from '../../components/texts.ts';
import { openCardHost } from '../../lib/page/card-host.ts';
import type { Covers } from '../../lib/page/covers.ts';
import type { ReadItem } from '../../lib/page/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/sites/site.ts';
import { cardActions } from './card-actions.ts';
import { findOrganisations } from './find-organisations.ts';
import { readCard } from './read-card.ts';

export interface OpenCard {
  t: Translate;
  site: Site;
  settings: Settings;
  item: ReadItem;
  button: HTMLElement;
  covers: Covers;
  /** A press on a flagged link was stopped. */
  gate?: NonNullable<CardProps['gate']>;
  /** After the person's own word on something. */
  onChange: () => void;
}

/** Opens the card of one item beside its badge, or in front of a link that was pressed. */
export function openCard(opening: OpenCard): void {
  const { t, settings, item, button, gate } = opening;
  openCardHost(button, (root, close) => {
    const actions = cardActions(opening, close);
    const props = { ...readCard(t, item), actions, onClose: close, ...(gate ? { gate } : {}) };
    return mountCard(root, base + card, settings, props, findOrganisations(item));
  });
}
