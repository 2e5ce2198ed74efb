import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { authorKey, hashText, loadQuiet, setQuiet } from '../../../lib/quiet.ts';
import { keepStart, readStart } from '../../../lib/window-start.ts';

beforeEach(() => fakeBrowser.reset());

describe('what the person wants no warning about', () => {
  test('wishes that come at once are all kept, and can be taken back', async () => {
    const wishes = ['a', 'b', 'c'].map((key) => ({ kind: 'posts' as const, key, quiet: true }));
    await Promise.all([...wishes.map(setQuiet), setQuiet({ kind: 'authors', key: 'x:lan', quiet: true })]);
    await setQuiet({ kind: 'posts', key: 'b', quiet: false });
    expect(await loadQuiet()).toEqual({ posts: ['a', 'c'], authors: ['x:lan'] });
  });

  test('the oldest are forgotten beyond a thousand', async () => {
    await fakeBrowser.storage.local.set({
      quiet: { posts: Array.from({ length: 1_000 }, (_, i) => `${i}`) },
    });
    await setQuiet({ kind: 'posts', key: 'new', quiet: true });
    const { posts } = await loadQuiet();
    expect([posts.length, posts[0], posts.at(-1)]).toEqual([1_000, '1', 'new']);
  });

  test('a damaged store counts as empty', async () => {
    await fakeBrowser.storage.local.set({ quiet: { posts: 'all', authors: [1, 'x:lan'] } });
    expect(await loadQuiet()).toEqual({ posts: [], authors: ['x:lan'] });
  });
});

test('a text is named by its hash: same words same name, other words another', () => {
  const hashes = ['', 'a', 'b', 'ab', 'ba', 'Chuyển tiền', 'chuyển tiền', '\u0000'].map(hashText);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashText('Chuyển tiền')).toBe(hashText('Chuyển tiền'));
  expect(hashText('a'.repeat(100_000))).toMatch(/^[0-9a-f]{16}$/);
});

test('an author is known by handle where there is one, and per site', () => {
  expect(authorKey('x', { name: 'Lan Anh', handle: 'Lan.Anh' })).toBe('x:lan.anh');
  expect(authorKey('zalo', { name: 'Lan Anh' })).toBe('zalo:lan anh');
});

test('a window starts with what was kept for it, cut; an unknown one with nothing', async () => {
  const id = await keepStart({ view: 'report', text: 'x'.repeat(5_000_000) });
  expect((await readStart(id))?.text.length).toBe(20_000);
  expect(await readStart('other')).toBeUndefined();
  const later: string[] = [];
  for (let i = 0; i < 20; i++) later.push(await keepStart({ view: 'share', text: '' }));
  expect(await readStart(id)).toBeUndefined();
  expect(await readStart(later[19]!)).toMatchObject({ view: 'share' });
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(20);
});
