import data from './data/names.json' with { type: 'json' };

interface Place {
  start: number;
  end: number;
}

/** Letters without marks and case, with the way back: `at[i]` is where letter `i` stood. */
function plain(text: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
    for (const unit of letter) {
      letters += unit;
      at.push(i);
    }
  }
  at.push(text.length);
  return { letters, at };
}

const isWordPart = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function findOwn(text: string, names: readonly string[]): Place[] {
  const { letters, at } = plain(text);
  const places: Place[] = [];
  for (const name of names) {
    const wanted = plain(name.trim()).letters;
    if (wanted.length < 2) continue;
    for (let i = letters.indexOf(wanted); i >= 0; i = letters.indexOf(wanted, i + 1)) {
      const end = i + wanted.length;
      if (!isWordPart(letters[i - 1]) && !isWordPart(letters[end]))
        places.push({ start: at[i]!, end: at[end]! });
    }
  }
  return places;
}

const choice = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.').replaceAll(' ', '\\s+'))
    .join('|');
const ANNOUNCED = new RegExp(
  `(?<!\\p{L})(?:${choice(data.announcing)})\\s*:?\\s*(?:(?:${choice(data.titles)})[\\s/,]+){0,3}`,
  'giu',
);
const NAME = /^\p{Lu}\p{L}+(?:[ \t]+\p{Lu}\p{L}*){0,4}/u;
const titles = new Set(data.titles);
const familyNames = new Set(data.familyNames);

/** A word written in capitals throughout is a name only when it begins with a family name: whole messages are shouted. */
const isName = (words: string[]) =>
  !words.every((word) => titles.has(word.toLowerCase())) &&
  (words.some((word) => word !== word.toUpperCase()) || familyNames.has(words[0]!.toLowerCase()));

/** Own names (marks and case do not matter), and names that a greeting or "họ tên:" announces. */
export function findNames(text: string, names: readonly string[]): Place[] {
  const places = findOwn(text, names);
  for (const { index, 0: announced } of text.matchAll(ANNOUNCED)) {
    const start = index + announced.length;
    const name = NAME.exec(text.slice(start, start + 80))?.[0];
    if (name && isName(name.split(/\s+/))) places.push({ start, end: start + name.length });
  }
  return places;
}
