import { render } from 'preact';
import { Card, type CardProps } from './card/card.tsx';

export interface Look {
  appearance: 'auto' | 'light' | 'dark';
  family: boolean;
}

/** Draws the card into a shadow root with its style, and again with what comes `later`; the result removes it. */
export function mountCard(
  root: ShadowRoot,
  style: string,
  look: Look,
  props: CardProps,
  later: Promise<Partial<CardProps>>,
): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const place = root.ownerDocument.createElement('div');
  place.className = look.family ? 'look family' : 'look';
  if (look.appearance !== 'auto') place.style.colorScheme = look.appearance;
  place.lang = props.t.language;
  root.append(place);
  const draw = (more?: Partial<CardProps>) =>
    render(<Card {...props} {...more} family={look.family} />, place);
  draw();
  let gone = false;
  // A card without what comes later is whole in itself.
  later.then((more) => gone || draw(more)).catch(() => undefined);
  return () => {
    gone = true;
    render(null, place);
    place.remove();
  };
}
