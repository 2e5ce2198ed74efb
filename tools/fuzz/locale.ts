import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate, formatIdentifier, formatMoment, formatPhone } from '../../components/format.ts';
import en from '../../components/texts/en.json' with { type: 'json' };
import pagesEn from '../../components/texts/pages.en.json' with { type: 'json' };
import pagesVi from '../../components/texts/pages.vi.json' with { type: 'json' };
import vi from '../../components/texts/vi.json' with { type: 'json' };
import {
  describeReason,
  fillText,
  type Language,
  readLanguage,
  translateWith,
} from '../../components/texts.ts';
import { detect } from '../../lib/detect/detect.ts';
import { property } from './property.ts';
import { anyString, mobile } from './texts.ts';

const texts = { vi: { ...vi, ...pagesVi }, en: { ...en, ...pagesEn } } as Record<
  Language,
  Record<string, string>
>;
const language = fc.constantFrom<Language>('vi', 'en');
const key = fc.constantFrom(...Object.keys(texts.vi));
const value = fc.oneof(
  fc.double(),
  fc.integer(),
  anyString,
  fc.constantFrom('$&', '{n}', '{n:a|b}', '<b>', '$1'),
);
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
const phoneValue = fc.oneof(
  mobile.map((number) => `+84${number.slice(1)}`),
  fc.integer({ min: 2_000_000, max: 9_999_999 }).map((tail) => `+8424${tail}0`),
  fc.integer({ min: 1_000, max: 9_999 }).map((tail) => `+841900${tail}`),
);

export const localeProperties = [
  property(
    'texts: every text of both languages takes any values, as they stand',
    8_000,
    fc.record({ language, key, values: fc.array(value, { minLength: 6, maxLength: 6 }) }),
    ({ language, key, values }) => {
      const text = texts[language][key]!;
      const names = namesIn(text);
      const filled = fillText(
        language,
        text,
        Object.fromEntries(names.map((name) => [name, values[names.indexOf(name) % 6]!])),
      );
      for (const [i, name] of names.entries()) {
        const put = values[names.indexOf(name) % 6]!;
        if (typeof put === 'string' && text.includes(`{${name}}`))
          assert(filled.includes(put), `${key} ${i}`);
      }
      assert(
        !/undefined|\[object/.test(filled) || values.some((put) => /undefined|\[object/.test(String(put))),
      );
    },
  ),
  property(
    'texts: unknown reason codes and language tags have words',
    4_000,
    fc.tuple(anyString, fc.array(anyString, { maxLength: 3 }), language),
    ([code, tags, language]) => {
      const t = translateWith(language, texts[language]);
      assert.equal(typeof describeReason(t as never, code), 'string');
      assert(['vi', 'en'].includes(readLanguage(tags)));
    },
  ),
  property(
    'format: any date or moment is written without an error',
    5_000,
    fc.tuple(
      language,
      fc.oneof(
        anyString,
        fc.stringMatching(/^\d{4}(-\d\d(-\d\d)?)?$/),
        fc.constantFrom('2026-00', '2026-13-40'),
      ),
      fc.double(),
    ),
    ([language, date, moment]) => {
      assert.equal(typeof formatDate(language, date), 'string');
      assert(!formatDate(language, date).includes('Invalid') || date.includes('Invalid'));
      assert.equal(typeof formatMoment(language, moment), 'string');
    },
  ),
  property('format: a written number is read back as the same number', 6_000, phoneValue, (number) => {
    const found = detect(`Gọi ${formatPhone(number)}`).map(({ kind, value }) => `${kind} ${value}`);
    assert(found.includes(`phone ${number}`), found.join(', '));
  }),
  property(
    'format: no identifier loses a digit or letter',
    4_000,
    fc.tuple(fc.constantFrom('phone', 'link', 'app'), fc.oneof(anyString, phoneValue)),
    ([kind, value]) => {
      const shown = formatIdentifier({ kind, value });
      if (kind !== 'phone') return assert.equal(shown, value);
      assert.equal(
        shown.replaceAll(' ', '').replace(/^0/, ''),
        value.replaceAll(' ', '').replace(/^(\+84(?=\d{8,10}$)|0)/, ''),
      );
    },
  ),
];
