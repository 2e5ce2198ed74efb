import { readFileSync } from 'node:fs';
import { stageOf } from '../../tools/shots/stage.ts';
import { expect, test } from './support/chromium.ts';

// Invented numbers and addresses.
const PHONE = { kind: 'phone' as const, value: '+84912345670' };

test.afterEach(({ extension }) => stageOf(extension).reset());

test('own lists come from a file, count at once, and go out again', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await options.locator('input[type=file]').setInputFiles({
    name: 'list.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('0938 220 175\n0.0.0.0 vi-du-la.top\nkhông phải số\n<img src=x onerror=alert(1)>\n'),
  });
  await expect(options.getByText('Đã nhập 2 mục.')).toBeVisible();
  await expect(options.getByText(/Bỏ qua 2 dòng.*dòng 3: không phải số/)).toBeVisible();
  await expect(options.getByText('0938 220 175')).toBeVisible();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Xuất danh sách (CSV)' }).click();
  const file = readFileSync((await (await download).path())!, 'utf8');
  expect(file).toContain('phone,+84938220175,block\n');
  const popup = await openOwn('popup.html');
  await popup.getByRole('textbox').fill('0938220175');
  await popup.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(popup.getByText('bạn đã báo cáo hoặc tự chặn')).toBeVisible();
});

test('everything known is shown, exported as JSON lines for a list, and deleted', async ({
  openOwn,
  extension,
}) => {
  await stageOf(extension).saveReport({ identifiers: [PHONE], category: 'loan', text: 'Vay nhanh' });
  const options = await openOwn('options.html');
  await expect(options.getByText('1 báo cáo, khiếu nại')).toBeVisible();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: /JSON lines/ }).click();
  const [line] = readFileSync((await (await download).path())!, 'utf8').split('\n');
  expect(JSON.parse(line!)).toMatchObject({ ...PHONE, category: 'loan', confidence: 'C', url: '' });
  await options.getByRole('button', { name: 'Xóa tất cả' }).click();
  await options.getByRole('button', { name: 'Thôi' }).click();
  await expect(options.getByText('1 báo cáo, khiếu nại')).toBeVisible();
  await options.getByRole('button', { name: 'Xóa tất cả' }).click();
  await options.getByRole('button', { name: 'Chắc chắn xóa' }).click();
  await expect(options.getByText('0 báo cáo, khiếu nại')).toBeVisible();
});

test('own names are taken out of a report', async ({ openOwn, extension }) => {
  const options = await openOwn('options.html');
  await options.getByLabel('Tên của tôi và người nhà').fill('Trần Thị Hoa, ');
  await options.getByLabel('Tên của tôi và người nhà').press('Enter');
  // A page that closes while it saves may lose what it saves.
  await expect
    .poll(() => extension.worker.evaluate<string>('chrome.storage.local.get().then(JSON.stringify)'))
    .toContain('Trần Thị Hoa');
  await options.close();
  const page = await stageOf(extension).openStart({
    view: 'report',
    text: 'Bà tran thi hoa vay 0912 345 670',
  });
  await expect(page.getByLabel('Nội dung được lưu')).toHaveValue('Bà [tên] vay 0912 345 670');
  await page.close();
});

test('a report begun empty finds the number that is typed', async ({ openOwn }) => {
  const page = await openOwn('report.html');
  await page.getByLabel('Nội dung được lưu').fill('Vay nhanh, gọi 0912 345 670');
  await expect(page.getByRole('checkbox', { name: '0912 345 670' })).toBeChecked();
  await page.getByRole('button', { name: 'Lưu báo cáo' }).click();
  await expect(page.getByText('LD (0912345670)', { exact: false })).toBeVisible();
});

test('a list that cannot be reached is told in words, the built-in one stays, and it can be dropped', async ({
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await expect(options.getByText('Danh sách có sẵn')).toBeVisible();
  await options.getByLabel('Theo dõi thêm một danh sách').fill('list.example/manifest.json');
  await options.getByLabel('Theo dõi thêm một danh sách').press('Enter');
  await expect(options.getByText('list.example')).toBeVisible();
  await expect(options.getByText(/không kết nối được/)).toBeVisible();
  await expect(options.getByText('Chưa lấy được lần nào.')).toBeVisible();
  await expect(options.getByText(/\d+ mục, ngày/)).toBeVisible();
  await options.getByRole('button', { name: 'Bỏ theo dõi list.example' }).click();
  await expect(options.getByText('list.example')).toBeHidden();
});
