import lookalikes from './data/lookalikes.json' with { type: 'json' };

/** Code units that fold to nothing: combining marks, zero-width and bidi controls, soft hyphen, variation selectors. */
const DROPPED: readonly [from: number, to: number][] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

/** Blocks whose compatibility decomposition is a plain letter or digit: Latin, letter-like, enclosed, full-width. */
const DECOMPOSED: readonly [from: number, to: number][] = [
  [0x00a0, 0x024f],
  [0x02b0, 0x02ff],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x2000, 0x200a],
  [0x2024, 0x2024],
  [0x202f, 0x202f],
  [0x205f, 0x209c],
  [0x2100, 0x214f],
  [0x2460, 0x24ff],
  [0x3000, 0x3000],
  [0xff01, 0xff5e],
];

/** Stands for "drop" in the table; no text folds to U+0000. */
export const DROP = 0;

function decompose(character: string): number | undefined {
  const plain = character.normalize('NFKD').toLowerCase();
  let letters = '';
  for (const part of plain) {
    const code = part.charCodeAt(0);
    if (DROPPED.some(([from, to]) => code >= from && code <= to)) continue;
    // Enclosed "(1)" and "1." decompose with their brackets.
    if (part !== '(' && part !== ')' && !(part === '.' && plain.length > 1)) letters += part;
  }
  // Two-digit circled numbers, ligatures and fractions have no single plain unit: they stay what they are.
  return letters.length === 1 ? letters.charCodeAt(0) : undefined;
}

/**
 * One entry per UTF-16 code unit: the plain lower-case unit it folds to, or DROP. The table is the specification of the fold:
 * marks and đ fold to ASCII letters, full-width, enclosed and letter-like forms to their letter, and the look-alikes of
 * `data/lookalikes.json` (Cyrillic, Greek, small capitals) to what they imitate. All other units stay.
 */
export const foldTable: Uint16Array = (() => {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = code + 0x20;
  for (const [from, to] of DECOMPOSED) {
    for (let code = from; code <= to; code++) {
      const plain = decompose(String.fromCharCode(code));
      if (plain !== undefined) table[code] = plain;
    }
  }
  for (const [plain, imitations] of Object.entries(lookalikes.units)) {
    for (const imitation of imitations) table[imitation.charCodeAt(0)] = plain.charCodeAt(0);
  }
  // What decomposes to a look-alike ("µ" to Greek mu) imitates what that one imitates.
  for (let code = 0; code < table.length; code++) table[code] = table[table[code]!]!;
  for (const [from, to] of DROPPED) table.fill(DROP, from, to + 1);
  // The fast loop leaves at any DROP; the general one looks at pairs first, so lone surrogates survive there.
  table.fill(DROP, 0xd800, 0xdc00);
  return table;
})();

/** Class bits of a folded unit in `unitTable`: letters, digits, and the letters that chat spelling puts where they do not belong. */
export const LETTER = 1;
export const DIGIT = 2;
export const SLANG = 4;
export const CLASS_SHIFT = 16;

const SLANG_LETTERS = 'fjwzk';

/**
 * `foldTable` with the class bits of the folded unit above bit 16, so that one look per unit both folds it and says whether it
 * belongs to a word. 0 still means DROP.
 */
export const unitTable: Uint32Array = Uint32Array.from(foldTable, (plain) => {
  const letter = plain >= 0x61 && plain <= 0x7a ? LETTER : 0;
  const slang = letter !== 0 && SLANG_LETTERS.includes(String.fromCharCode(plain)) ? SLANG : 0;
  const digit = plain >= 0x30 && plain <= 0x39 ? DIGIT : 0;
  return plain | ((letter | slang | digit) << CLASS_SHIFT);
});

/** Folds one code point beyond U+FFFF (styled mathematical letters, enclosed letters, flags); DROP for tags and selectors. */
export function foldAstral(codePoint: number): number | undefined {
  // Mathematical alphanumerics and the letters and digits of the same kind.
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) {
    const plain = decompose(String.fromCodePoint(codePoint));
    return plain === undefined ? undefined : foldTable[plain];
  }
  if (codePoint >= 0x1fbf0 && codePoint <= 0x1fbf9) return 0x30 + codePoint - 0x1fbf0;
  // Enclosed: (A) [A] negative circled and squared letters, regional indicators.
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
    if (codePoint >= first && codePoint < first + 26) return 0x61 + codePoint - first;
  }
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return DROP;
  return undefined;
}
