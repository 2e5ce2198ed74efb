import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText } from '../../../lib/text/fold.ts';

describe('folds', () => {
  const table: [source: string, plain: string][] = [
    ['Công An TP.Hà Nội', 'cong an tp.ha noi'],
    ['Công An'.normalize('NFD'), 'cong an'],
    ['Đường đời', 'duong doi'],
    ['ｃｈｕｙể ｎ', 'chuye n'],
    ['𝐂𝐨̂𝐧𝐠 𝐚𝐧', 'cong an'],
    ['𝙲ô𝚗𝚐 𝚊𝚗', 'cong an'],
    ['Сông аn', 'cong an'],
    ['c\u200bô\u200dn\u00adg', 'cong'],
    ['🅲🅾🅽🅶', 'cong'],
    ['①②③ ⓪', '123 0'],
    ['0️⃣9️⃣', '09'],
    ['ﬁ ½', 'ﬁ ½'],
    ['', ''],
    ['中文', '中文'],
  ];
  test.each(table)('%j → %j', (source, plain) => expect(foldText(source)).toBe(plain));
});

describe('the way back', () => {
  test.each(['Công an', 'Công an'.normalize('NFD'), '𝐂𝐨̂𝐧𝐠 𝐚𝐧', 'c\u200bông a\u200bn'])(
    '%j: "cong" covers its letters',
    (source) => {
      const folded = fold(source);
      const from = folded.text.indexOf('cong');
      const word = source.slice(folded.start(from), folded.end(from + 3));
      expect(foldText(word)).toBe('cong');
    },
  );

  test('any slice of the folded text is the fold of the slice that it came from', () => {
    const letters = fc.constantFrom(...'aăâđeêôơưyếầ́̉0 .\u200b\ufe0f\u00ad', '𝐚', '😀', '\ud800', 'а', 'ａ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const source = parts.join('');
        const folded = fold(source);
        if (folded.length === 0) return;
        const [from, to] = [a % folded.length, b % folded.length].sort((x, y) => x - y) as [number, number];
        const slice = source.slice(folded.start(from), folded.end(to));
        expect(foldText(slice)).toBe(folded.text.slice(from, to + 1));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('never throws and keeps its bounds on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const folded = fold(source);
        for (let i = 0; i < folded.length; i++) {
          expect(folded.end(i)).toBeGreaterThan(folded.start(i));
          expect(folded.end(i)).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});
