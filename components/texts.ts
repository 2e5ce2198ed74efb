import type vi from './texts/vi.json';

export type TextKey = keyof typeof vi;
export type Language = 'vi' | 'en';
export type Values = Record<string, string | number>;
/** Words for a key. A wider one (more keys) serves wherever a narrower one is asked for. */
export type TranslateOf<Key extends string> = ((key: Key, values?: Values) => string) & {
  readonly language: Language;
  readonly has: (key: string) => boolean;
};
export type Translate = TranslateOf<TextKey>;

/**
 * Fills a text. `{name}` is the value; `{name:post|posts}` is the word for that number by the language's plural rules (Vietnamese
 * has one form and needs none). Numbers are written as the language writes them.
 */
export function fillText(language: Language, text: string, values: Values): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one !== undefined)
      return new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : (many ?? '');
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** Makes the words of one language out of its texts. */
export function translateWith<Key extends string>(
  language: Language,
  texts: Record<Key, string>,
): TranslateOf<Key> {
  return Object.assign((key: Key, values: Values = {}) => fillText(language, texts[key], values), {
    language,
    has: (key: string) => Object.hasOwn(texts, key),
  });
}

/** Words for a reason code; the code itself where a newer detector knows more than the texts. */
export function describeReason(t: Translate, code: string): string {
  const key = `reason.${code}`;
  return t.has(key) ? t(key as TextKey) : code;
}

/** Vietnamese unless the browser speaks something else; the person's own choice beats both. */
export function readLanguage(tags: readonly string[], chosen: 'auto' | Language = 'auto'): Language {
  if (chosen !== 'auto') return chosen;
  return tags.length === 0 || tags.some((tag) => tag.startsWith('vi')) ? 'vi' : 'en';
}
