import numbering from './data/numbering.json' with { type: 'json' };

const areas = new Set(numbering.areas);
const shortCodes = new Set(numbering.short);
const countries = new Set(numbering.countries);
const converted: Record<string, string> = numbering.mobile2018;

/** Placeholders of forms and articles ("0123456789", one digit over and over): examples, not anybody's number. */
const PLACEHOLDER = /^0?(123456789|987654321|(\d)\2{7,}|\d\d?(\d)\3{6,})$/;

/** National number with its leading 0 to E.164; `undefined` when no Vietnamese plan holds it. Pure shape, not assignment. */
function national(digits: string): string | undefined {
  const first = digits[1] ?? '';
  if (digits.length === 10 && '35789'.includes(first))
    return PLACEHOLDER.test(digits) ? undefined : `+84${digits.slice(1)}`;
  if (digits.length === 11) {
    const prefix = converted[digits.slice(0, 4)];
    // Mobiles of 11 digits were converted on 2018-09-15; the last seven digits stayed (facts/numbering.json).
    if (prefix) return `+84${prefix.slice(1)}${digits.slice(4)}`;
    if (areas.has(digits.slice(1, 3)) || areas.has(digits.slice(1, 4))) return `+84${digits.slice(1)}`;
  }
  // 069: network of the ministries of defence and public security, 5–7 digits after it.
  if (digits.startsWith('069') && digits.length >= 8 && digits.length <= 10) return `+84${digits.slice(1)}`;
  return undefined;
}

/**
 * Reads digits (with or without a written "+") as a phone number: E.164, or `undefined` when they are none. Understands 0…, 84…,
 * 0084…, foreign +cc, 1800/1900, the old 11-digit mobiles (mapped) and 069.
 */
export function readPhone(digits: string, plus: boolean): string | undefined {
  if (plus || digits.startsWith('00')) {
    const all = plus ? digits : digits.slice(2);
    if (all.startsWith('84')) return national(`0${all.slice(2).replace(/^0/, '')}`);
    const known = [1, 2, 3].some((length) => countries.has(all.slice(0, length)));
    return known && all.length >= 9 && all.length <= 15 ? `+${all}` : undefined;
  }
  if (digits.startsWith('0')) return national(digits);
  if (digits.startsWith('1800') || digits.startsWith('1900')) {
    return digits.length === 8 || digits.length === 10 ? `+84${digits}` : undefined;
  }
  if (digits.startsWith('84') && digits.length >= 11) return national(`0${digits.slice(2)}`);
  return undefined;
}

/** Nine digits of a mobile without its 0, as people say them after "gọi" or "zalo". */
export function readShortenedMobile(digits: string): string | undefined {
  return digits.length === 9 ? national(`0${digits}`) : undefined;
}

/** Emergency and service numbers that are dialled as they stand. */
export function isShortCode(digits: string): boolean {
  return shortCodes.has(digits);
}
