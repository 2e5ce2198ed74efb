import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../../components/texts/en.json' with { type: 'json' };
import pagesEn from '../../../components/texts/pages.en.json' with { type: 'json' };
import pagesVi from '../../../components/texts/pages.vi.json' with { type: 'json' };
import vi from '../../../components/texts/vi.json' with { type: 'json' };

/** Every text is used somewhere, every key that the code names exists, and both languages say the same things. */

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'components', 'entrypoints', 'lib'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));
const sources = files.map((file) => readFileSync(file, 'utf8'));
const tables = [
  ['tab', vi, en],
  ['pages', pagesVi, pagesEn],
] as [string, Record<string, string>, Record<string, string>][];
const keys = new Set(tables.flatMap(([, table]) => Object.keys(table)));
/** `t('a.b')` and keys kept in data, such as `'lead.transfer'`. */
const literal = new Set(
  sources.flatMap((text) => [...text.matchAll(/'([a-z][\w.-]*)'/gi)].map(([, key]) => key)),
);
/** `t(`a.${b}`)`: what may stand before and after the value. */
const built = sources
  .flatMap((text) => [...text.matchAll(/`([a-z]+\.(?:[\w.]*))\$\{[^`]*?\}([\w.]*)`/gi)])
  .map(([, before, after]) => new RegExp(`^${before!.replaceAll('.', '\\.')}[\\w-]+${after}$`));

test('no text is unused', () => {
  const used = (key: string) => literal.has(key) || built.some((pattern) => pattern.test(key));
  expect([...keys].filter((key) => !used(key))).toEqual([]);
});

test('no key is missing (the types say the same, but not for keys that are put together)', () => {
  const asked = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!));
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => !keys.has(key))).toEqual([]);
});

describe.each(tables)('%s texts', (_name, vietnamese, english) => {
  test('have the same keys, in the same order, and the same slots', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    const slots = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
    for (const key of Object.keys(vietnamese))
      expect(slots(english[key]!), key).toEqual(slots(vietnamese[key]!));
  });

  test('are composed (NFC), trimmed, and use real quotation marks', () => {
    for (const text of [...Object.values(vietnamese), ...Object.values(english)]) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/["']/);
    }
  });

  test('accuse nobody, and call nothing safe', () => {
    for (const text of Object.values(vietnamese))
      expect(text).not.toMatch(/kẻ lừa đảo|tên lừa đảo|tội phạm/i);
    for (const text of Object.values(vietnamese))
      expect(text.replace(/không có nghĩa là an toàn/gi, '')).not.toMatch(/(là|rất) an toàn/i);
    for (const text of Object.values(english)) expect(text).not.toMatch(/scammer|criminal|is safe$/i);
  });
});

test('labels of buttons are short enough for one line of a small window', () => {
  const all = { ...vi, ...en, ...pagesVi, ...pagesEn } as Record<string, string>;
  for (const [key, text] of Object.entries(all))
    if (/^(action|tab\.pause\.|gate\.(back|open)|share\.(copy|save)|check\.button|report\.save)/.test(key))
      expect(text.length, key).toBeLessThanOrEqual(45);
});
