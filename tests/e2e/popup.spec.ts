import { renderFeed } from '../../tools/demo/feed-page.ts';
import { expect, test } from './support/chromium.ts';

// Invented texts and numbers.
const SCAM =
  'Cơ quan công an thông báo bạn liên quan đến vụ án rửa tiền. Chuyển tiền ngay vào tài khoản tạm giữ để xác minh, không được nói với ai, nếu không sẽ bị bắt tạm giam. Bấm vào link bocongan-xacminh.top';

test('the popup explains a pasted message as the page does', async ({ openOwn }) => {
  const popup = await openOwn('popup.html');
  await popup.getByRole('textbox').fill(SCAM);
  await popup.getByRole('button', { name: /^(Kiểm tra|Check)$/ }).click();
  await expect(popup.getByRole('dialog', { name: /Có dấu hiệu lừa đảo|Signs of a scam/ })).toBeVisible();
  await expect(popup.getByText(/tài khoản an toàn|safe account/i).first()).toBeVisible();
});

test('a report from the popup is kept, and counts in pages from then on until it is undone', async ({
  openOwn,
  openAt,
}) => {
  const popup = await openOwn('popup.html');
  await popup.getByRole('textbox').fill('Số 02923 811502 là thật, số 0938 220 175 gọi hoài');
  await popup.getByRole('button', { name: /^(Kiểm tra|Check)$/ }).click();
  await popup.getByRole('button', { name: /Báo cáo nội dung này|Report this/ }).click();
  await expect(popup.getByRole('status')).toHaveText(/Đã ghi lại|Kept on your machine/);
  const feed = renderFeed([
    {
      id: 'a',
      kind: 'post',
      author: { name: 'Ai đó' },
      text: 'Ai cần gọi 0938220175 nhé',
      expect: 'danger',
      note: '',
    },
  ]);
  const page = await openAt('https://www.facebook.com/groups/1', feed);
  const danger = () => page.evaluate(() => [...(CSS.highlights.get('canhgiac-danger') ?? [])].map(String));
  await expect.poll(danger, { timeout: 15_000 }).toContain('0938220175');

  await popup.reload();
  await popup.getByRole('button', { name: /^(Bỏ|Undo)$/ }).click();
  await expect(popup.getByText('+84938220175')).toHaveCount(0);
  const again = await openAt('https://www.facebook.com/groups/2', feed);
  await again.waitForTimeout(800);
  expect(await again.evaluate(() => CSS.highlights.get('canhgiac-danger')?.size)).toBe(0);
});

test('markup that is pasted is shown as text and never runs', async ({ openOwn }) => {
  const popup = await openOwn('popup.html');
  await popup
    .getByRole('textbox')
    .fill(`<img src=x onerror="document.title='ran'"> ${SCAM} <script>document.title='ran'</script>`);
  await popup.getByRole('button', { name: /^(Kiểm tra|Check)$/ }).click();
  await expect(popup.getByRole('dialog')).toBeVisible();
  expect(await popup.title()).toBe('Cảnh Giác');
  expect(await popup.locator('img').count()).toBe(0);
});
