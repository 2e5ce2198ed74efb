import { render } from 'preact';
import { Card, type CardProps } from './card.tsx';

/** Draws the card into a shadow root with its style; the result removes it again. */
export function mountCard(root: ShadowRoot, style: string, props: CardProps): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  render(<Card {...props} />, place);
  return () => {
    render(null, place);
    place.remove();
  };
}
