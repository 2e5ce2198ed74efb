import en from './texts/en.json' with { type: 'json' };
import vi from './texts/vi.json' with { type: 'json' };
import { type Language, type TextKey, type Translate, translateWith } from './texts.ts';

/** Words of the card, the badge and the reasons, both languages at hand: a content script loads nothing later. */
export const createTranslate = (language: Language): Translate =>
  translateWith<TextKey>(language, language === 'en' ? en : vi);
