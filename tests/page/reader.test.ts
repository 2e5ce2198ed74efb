import { afterEach, beforeEach, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import type { TabSummary } from '../../lib/messages.ts';
import { startReader } from '../../lib/page/reader.ts';
import { siteOf } from '../../lib/sites/index.ts';

// Invented texts and numbers.
const SCAM =
  'Cơ quan công an thông báo bạn liên quan đến vụ án rửa tiền. Chuyển tiền ngay vào tài khoản tạm giữ để xác minh, không được nói với ai. Bấm vào link bocongan-xacminh.top';
const HONEST = 'Bánh tét nhà làm, ghé tiệm lấy nha cả nhà.';

let ending: AbortController;
let summary: TabSummary | undefined;

function start(html: string) {
  document.body.innerHTML = html;
  return startReader({
    site: siteOf({ hostname: 'www.facebook.com', pathname: '/' })!,
    document,
    signal: ending.signal,
    detect,
    judge,
    lookUp: async ({ identifiers, authors }) => ({
      identifiers: identifiers.map(({ value }) => ({
        status: value === '+84912345670' ? 'reported' : 'unknown',
      })),
      authors: authors.map(() => ({ status: 'none', score: 0 })),
    }),
    label: (level) => level,
    onSummary: (next) => {
      summary = next;
    },
    onOpen: () => undefined,
  });
}

const post = (text: string, id = 'a') =>
  `<div role="article" id="${id}"><h3><a role="link" href="/nguoi.viet"><strong>Người viết</strong></a></h3><div data-ad-preview="message">${text}</div></div>`;
const marked = (name: string) => [...(CSS.highlights.get(`canhgiac-${name}`) ?? [])].map(String);

beforeEach(() => {
  ending = new AbortController();
  summary = undefined;
});
afterEach(() => ending.abort());

test('marks the telling words of a scam and leaves an honest post alone', async () => {
  const reader = start(post(SCAM) + post(HONEST, 'b'));
  await expect.poll(() => reader.summary().counts).toEqual({ danger: 1, caution: 0, none: 1 });
  expect(marked('danger')).toContain('tài khoản tạm giữ');
});

test('words split over inline elements are marked where they stand', async () => {
  start(
    post(
      'Liên quan <b>rửa</b> <i>tiền</i>. Chuyển tiền vào <span>tài khoản</span> tạm giữ, bấm vào link vietcombank-xacthuc.top ngay',
    ),
  );
  await expect.poll(() => marked('danger')).toContain('tài khoản tạm giữ');
});

test('text that nobody sees is not read', async () => {
  const reader = start(post(`<span style="display:none">${SCAM}</span>${HONEST}`));
  await expect.poll(() => reader.summary().posts).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(reader.summary().counts.danger).toBe(0);
});

test('what the person writes is never read', async () => {
  const reader = start(
    `${post(HONEST)}<div role="article"><div contenteditable="true" data-ad-preview="message">${SCAM}</div></div>`,
  );
  await expect.poll(() => reader.summary().posts).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(reader.summary().counts.danger).toBe(0);
});

test('a recycled node loses the marks of its former words', async () => {
  const reader = start(post(SCAM));
  await expect.poll(() => reader.summary().counts.danger).toBe(1);
  document.querySelector('[data-ad-preview]')!.textContent = HONEST;
  await expect.poll(() => reader.summary().counts.danger).toBe(0);
  await expect.poll(() => marked('danger')).toEqual([]);
});

test('posts added later are read; removed ones are forgotten', async () => {
  const reader = start(post(HONEST));
  await expect.poll(() => reader.summary().posts).toBe(1);
  document.body.insertAdjacentHTML('beforeend', post(SCAM, 'b'));
  await expect.poll(() => reader.summary().counts.danger).toBe(1);
  document.getElementById('b')!.remove();
  await expect.poll(() => reader.summary().posts).toBe(1);
});

test('an answer of the background marks a listed number', async () => {
  start(post('Ai cần gọi 0912 345 670 nhé'));
  await expect.poll(() => marked('danger')).toContain('0912 345 670');
});

test('everything of ours is gone after the end', async () => {
  start(post(SCAM));
  await expect.poll(() => summary?.counts.danger).toBe(1);
  ending.abort();
  expect(document.querySelector('canh-giac-badges')).toBeNull();
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('canhgiac-'))).toEqual([]);
});
