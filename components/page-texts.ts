import type pagesVi from './texts/pages.vi.json';
import { type Language, type TextKey, type TranslateOf, translateWith } from './texts.ts';

export type PageTextKey = TextKey | keyof typeof pagesVi;
export type PageTranslate = TranslateOf<PageTextKey>;

// One language is loaded, not both: a popup should open at once.
const load = {
  vi: () =>
    Promise.all([
      import('./texts/vi.json', { with: { type: 'json' } }),
      import('./texts/pages.vi.json', { with: { type: 'json' } }),
    ]),
  en: () =>
    Promise.all([
      import('./texts/en.json', { with: { type: 'json' } }),
      import('./texts/pages.en.json', { with: { type: 'json' } }),
    ]),
};

/** All words of a language: the tab's and those of our own pages. */
export async function loadPageTranslate(language: Language): Promise<PageTranslate> {
  const [own, pages] = await load[language]();
  return translateWith<PageTextKey>(language, { ...own.default, ...pages.default });
}
