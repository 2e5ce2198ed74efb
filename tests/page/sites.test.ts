import { afterEach, expect, test } from 'vitest';
import type { TabSummary } from '../../lib/messages.ts';
import { createItems } from '../../lib/page/items.ts';
import { readPageText } from '../../lib/page/page-text.ts';
import { startReader } from '../../lib/page/reader.ts';
import { siteOf } from '../../lib/sites/index.ts';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Page, host, path, and what is read there as `kind author: words` (white space as one space). */
const CASES: [string, string, string, string[]][] = [
  [
    'facebook-home-post',
    'www.facebook.com',
    '/',
    ['post Nguyễn Văn A: Post text, first line 😀 second line… Xem thêm'],
  ],
  [
    'facebook-comments-dialog',
    'www.facebook.com',
    '/',
    [
      'post -: Post body',
      'comment Trần B: Comment text',
      'comment Lê C: Reply text',
      'comment John Doe: English UI comment',
      'comment Mai: second vi wording',
    ],
  ],
  [
    'facebook-group-feed',
    'www.facebook.com',
    '/',
    ['post Seller Name: Group post text, no role=article here', 'post -: Text without story_message'],
  ],
  ['facebook-mobile-server-drawn', 'm.facebook.com', '/', ['post Lan: Post text']],
  ['messenger-thread', 'www.messenger.com', '/', ['chat Lan: hello there link.example']],
  ['instagram-dm', 'www.instagram.com', '/', ['chat -: their message']],
  ['zalo-thread', 'chat.zalo.me', '/', ['chat! Lan: their words x.example']],
  [
    'tiktok-comments',
    'www.tiktok.com',
    '/',
    [
      'post shop: feed caption',
      'post shop: caption text #x',
      'comment Lan: comment text 😀',
      'comment Minh: reply text',
    ],
  ],
  ['tiktok-messages-profile', 'www.tiktok.com', '/', ['chat! Lan: their words', 'bio Lan Shop: bio text']],
  [
    'youtube-comments',
    'www.youtube.com',
    '/',
    [
      'comment @lan ✓: comment text 😀x.example',
      'comment @minh: reply text',
      'bio Channel name: ',
      'post Channel: community post',
      'post -: home post',
    ],
  ],
  ['youtube-live-chat-frame', 'www.youtube.com', '/', ['comment Lan: chat text', 'comment Minh: paid text']],
  ['x-timeline', 'x.com', '/', ['post Shop: post text 😀x.example/abc', 'post$ -: ad']],
  ['x-chat', 'x.com', '/', ['chat Lan: their words']],
  ['telegram-k-thread', 'web.telegram.org', '/k/', ['chat Lan: their words x.example hidden']],
  ['telegram-a-thread', 'web.telegram.org', '/a/', ['chat Lan: their words 😀 x.example']],
  [
    'linkedin-feed-new',
    'www.linkedin.com',
    '/',
    ['post Lan Nguyễn: Post text, complete in DOM second line … more', 'comment Minh: comment text'],
  ],
  [
    'linkedin-feed-old-and-messaging',
    'www.linkedin.com',
    '/',
    ['post -: old build text', 'comment -: old comment', 'chat Lan: their words'],
  ],
  [
    'reddit-shreddit',
    'www.reddit.com',
    '/',
    ['post lan: Post title post body', 'comment minh: comment text', 'comment hoa: nested reply'],
  ],
  ['reddit-old', 'old.reddit.com', '/', ['post -: t post body', 'comment minh: comment']],
  [
    'xenforo-thread',
    'voz.vn',
    '/',
    ['post lan: own words Spoiler hidden words', 'comment minh: profile comment'],
  ],
  ['chotot-ad', 'www.chotot.com', '/', ['post Seller name: Bán xe máy Ad description text']],
];

let ending: AbortController | undefined;
afterEach(() => ending?.abort());

for (const [page, hostname, pathname, expected] of CASES) {
  const html = pages[`../fixtures/sites/${page}.html`]!;

  test(`${page}: items, authors and words are read; quotes, composers and own messages are not`, () => {
    document.body.innerHTML = html;
    const items = createItems(siteOf({ hostname, pathname })!, document);
    const read = items.find().flatMap((element) => {
      const { kind, stranger, sponsored } = items.context(element);
      const author = items.author(element);
      const text = readPageText(items.hosts(element), items).text.replace(/\s+/g, ' ').trim();
      if (!text && !author) return [];
      return `${kind}${stranger ? '!' : ''}${sponsored ? '$' : ''} ${author?.name ?? '-'}${author?.verified ? ' ✓' : ''}: ${text}`;
    });
    expect(read).toEqual(expected);
  });

  test(`${page}: what is flagged gets a badge and the page's own nodes stay as they were`, async () => {
    document.body.innerHTML = html;
    const before = document.body.innerHTML;
    ending = new AbortController();
    let summary: TabSummary | undefined;
    startReader({
      site: siteOf({ hostname, pathname })!,
      document,
      signal: ending.signal,
      detect: () => [],
      judge: () => ({ level: 'danger', score: 1, reasons: [], calming: [] }),
      lookUp: async ({ authors }) => ({
        identifiers: [],
        authors: authors.map(() => ({ status: 'none', score: 0 })),
      }),
      label: (level) => level,
      onSummary: (next) => {
        summary = next;
      },
      onOpen: () => undefined,
    });
    await expect.poll(() => summary?.counts.danger, { timeout: 3000 }).toBe(expected.length);
    await expect.poll(() => document.querySelector('canh-giac-badges')).not.toBeNull();
    expect(document.body.innerHTML).toBe(before);
  });
}
