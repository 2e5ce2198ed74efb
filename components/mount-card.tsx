import { render } from 'preact';
import { Card, type CardProps } from './card/card.tsx';

export interface Look {
  appearance: 'auto' | 'light' | 'dark';
  family: boolean;
}

/** Draws the card into a shadow root with its style; the result removes it again. */
export function mountCard(root: ShadowRoot, style: string, look: Look, props: CardProps): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const place = root.ownerDocument.createElement('div');
  place.className = look.family ? 'look family' : 'look';
  if (look.appearance !== 'auto') place.style.colorScheme = look.appearance;
  place.lang = props.t.language;
  root.append(place);
  render(<Card {...props} family={look.family} />, place);
  return () => {
    render(null, place);
    place.remove();
  };
}
