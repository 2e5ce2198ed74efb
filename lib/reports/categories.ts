import data from './data/categories.json' with { type: 'json' };

/** Keys of the kinds of fraud, in the order in which a form shows them. */
export const CATEGORIES: readonly string[] = data.categories.map(({ key }) => key);

/** The kind that reason codes (strongest first) suggest; `other` where none speaks. */
export function suggestCategory(reasons: readonly string[]): string {
  for (const { key, reasons: codes } of data.categories)
    if (codes.some((code) => reasons.includes(code))) return key;
  return 'other';
}
