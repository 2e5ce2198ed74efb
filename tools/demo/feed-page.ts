/** One item of the demo feed (tools/demo/feed.json); every text is the project's own and every number is invented. */
export interface DemoItem {
  id: string;
  kind: 'post' | 'comment' | 'chat';
  author: { name: string; handle?: string; verified?: boolean };
  text: string;
  expect: 'danger' | 'caution' | 'none';
  note: string;
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div dir="auto">${escapeHtml(line) || '<br>'}</div>`)
    .join('');

const initials = (name: string) => escapeHtml([...name.trim()][0]?.toUpperCase() ?? '?');

function authorLink({ author }: DemoItem): string {
  const href = `/${encodeURIComponent(author.handle ?? 'profile.php')}`;
  const tick = author.verified
    ? '<svg aria-label="Tài khoản đã xác minh" role="img" class="tick"></svg>'
    : '';
  return `<h3><span><a role="link" href="${href}"><strong><span>${escapeHtml(author.name)}</span></strong></a>${tick}</span></h3>`;
}

function post(item: DemoItem, position: number, comments: DemoItem[]): string {
  return `<div aria-posinset="${position}" role="article" id="${escapeHtml(item.id)}" class="card">
  <div class="head"><div class="face" aria-hidden="true">${initials(item.author.name)}</div><div>${authorLink(item)}
  <a class="when" role="link" href="/groups/demo/posts/${position}">${position} giờ</a></div></div>
  <div data-ad-rendering-role="story_message"><div data-ad-preview="message">${lines(item.text)}</div></div>
  <div class="actions"><div role="button" tabindex="0">Thích</div><div role="button" tabindex="0">Bình luận</div><div role="button" tabindex="0">Chia sẻ</div></div>
  ${comments.map(comment).join('')}
  <form class="composer"><div contenteditable="true" role="textbox" aria-label="Viết bình luận"></div></form>
</div>`;
}

function comment(item: DemoItem): string {
  return `<div role="article" aria-label="Bình luận dưới tên ${escapeHtml(item.author.name)}" id="${escapeHtml(item.id)}" class="comment">
  <div class="face small" aria-hidden="true">${initials(item.author.name)}</div><div class="bubble">
  <a role="link" href="/${encodeURIComponent(item.author.handle ?? 'profile.php')}?comment_id=${escapeHtml(item.id)}"><span dir="auto">${escapeHtml(item.author.name)}</span></a>
  <div dir="auto">${lines(item.text)}</div></div></div>`;
}

const STYLE = `body{margin:0;background:#f0f2f5;font:15px/1.45 system-ui,'Noto Sans',sans-serif;color:#050505}
header{background:#fff;border-bottom:1px solid #ddd;padding:10px 24px;font-weight:700;color:#30589b}
[role=main]{max-width:640px;margin:16px auto;padding:0 12px}.card{background:#fff;border-radius:10px;box-shadow:0 1px 2px #0003;
margin:0 0 16px;padding:12px 16px}.head{display:flex;gap:10px;align-items:center;margin-bottom:8px}h3{margin:0;font-size:15px}
a{color:inherit;text-decoration:none}.when{color:#65676b;font-size:13px}.face{width:40px;height:40px;border-radius:50%;background:#c9d6ee;
display:grid;place-items:center;font-weight:700;color:#30589b;flex:none}.small{width:32px;height:32px;font-size:13px}
.actions{display:flex;justify-content:space-around;border-top:1px solid #e4e6eb;margin-top:10px;padding-top:6px;color:#65676b;font-weight:600}
.comment{display:flex;gap:8px;margin-top:10px}.bubble{background:#f0f2f5;border-radius:16px;padding:8px 12px}.bubble>a{font-weight:600;font-size:13px}
.composer div{margin-top:10px;background:#f0f2f5;border-radius:16px;padding:8px 12px;min-height:20px}.tick{width:12px;height:12px;background:#1877f2;border-radius:50%;margin-left:4px}
@media(prefers-color-scheme:dark){body{background:#18191a;color:#e4e6eb}.card,header{background:#242526}.bubble,.composer div{background:#3a3b3c}}`;

/** A feed page with the roles and attributes of facebook.com (facts/sites.md §1): posts, each third with comments. Pure. */
export function renderFeed(items: DemoItem[]): string {
  const posts = items.filter((item) => item.kind !== 'comment');
  const comments = items.filter((item) => item.kind === 'comment');
  const perPost = Math.ceil(comments.length / Math.max(1, Math.floor(posts.length / 3)));
  const body = posts.map((item, index) =>
    post(item, index + 1, index % 3 === 0 ? comments.splice(0, perPost) : []),
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bảng tin thử của Cảnh Giác</title><style>${STYLE}</style></head><body><header role="banner">Bảng tin thử</header>
<div role="navigation"></div><div role="main"><div role="feed">${body.join('\n')}</div></div></body></html>`;
}
