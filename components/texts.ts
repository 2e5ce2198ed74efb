import en from './texts/en.json' with { type: 'json' };
import vi from './texts/vi.json' with { type: 'json' };

export type TextKey = keyof typeof vi;
export type Language = 'vi' | 'en';
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** Texts in one language; `{name}` is filled from `values`. */
export function createTranslate(language: Language): Translate {
  const texts: Record<TextKey, string> = language === 'en' ? en : vi;
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Words for a reason code; the code itself where a newer detector knows more than the texts. */
export function describeReason(t: Translate, code: string): string {
  const key = `reason.${code}`;
  return key in vi ? t(key as TextKey) : code;
}

/** Vietnamese unless the browser speaks something else. */
export function readLanguage(tags: readonly string[]): Language {
  return tags.length === 0 || tags.some((tag) => tag.startsWith('vi')) ? 'vi' : 'en';
}
