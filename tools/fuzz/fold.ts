import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldText } from '../../lib/text/fold.ts';
import { readText } from '../../lib/text/words.ts';
import { property } from './property.ts';
import { anyString, text } from './texts.ts';

const mixed = fc.oneof(text, anyString);

/** Words as strings with their place and kind: a copy, since short texts share their buffers. */
function listWords(source: string) {
  const { folded, words } = readText(source);
  return Array.from({ length: words.count }, (_, k) => ({
    word: folded.slice(words.starts[k]!, words.ends[k]!),
    start: folded.start(words.starts[k]!),
    end: folded.end(words.ends[k]! - 1),
    hash: words.hashes[k]!,
    kind: words.kinds[k]!,
  }));
}

export const foldProperties = [
  property('fold: units cover the text in order, without overlap', 15_000, mixed, (source) => {
    const folded = fold(source);
    for (let i = 0; i < folded.length; i++) {
      assert(folded.start(i) < folded.end(i) && folded.end(i) <= source.length);
      if (i > 0) assert(folded.end(i - 1) <= folded.start(i));
    }
    assert.equal(folded.start(folded.length), source.length);
  }),
  property(
    'fold: a slice of the fold is the fold of the slice it came from',
    15_000,
    fc.tuple(mixed, fc.nat(200), fc.nat(200)),
    ([source, a, b]) => {
      const folded = fold(source);
      if (folded.length === 0) return;
      const [from, to] = [a % folded.length, b % folded.length].sort((x, y) => x - y) as [number, number];
      const slice = source.slice(folded.start(from), folded.end(to));
      assert.equal(foldText(slice), folded.text.slice(from, to + 1));
    },
  ),
  property('fold: folding twice changes nothing more', 10_000, mixed, (source) => {
    // A folded styled letter next to a lone half may pair up, so the halves are left out.
    const once = foldText(source.toWellFormed().replaceAll('\ufffd', ''));
    assert.equal(foldText(once), once);
  }),
  property('words: lie within the text, apart, and fold to themselves', 15_000, mixed, (source) => {
    let last = 0;
    for (const { word, start, end, kind } of listWords(source)) {
      assert(last <= start && start < end && end <= source.length);
      assert.match(word, /^[a-z0-9]+$/);
      assert.equal(foldText(source.slice(start, end)), word);
      assert.equal((kind & 1) !== 0, /[a-z]/.test(word));
      assert.equal((kind & 2) !== 0, /[0-9]/.test(word));
      last = end;
    }
  }),
  property('words: the quick way and the general way read the same', 15_000, mixed, (source) => {
    // What vanishes in folding sends the whole text the general way.
    const plain = source.replace(/[^\x20-\x7e\n]/g, '');
    const general = listWords(`${plain}\u200b`).map(({ end, ...rest }) => ({
      ...rest,
      end: Math.min(end, plain.length),
    }));
    assert.deepEqual(general, listWords(plain));
  }),
];
