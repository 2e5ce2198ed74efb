import { stageOf } from '../../tools/shots/stage.ts';
import { expect, test } from './support/chromium.ts';

const SERVICE = 'https://bao-cao.example.invalid/v1';
const DRAFT = {
  identifiers: [{ kind: 'phone' as const, value: '+84912345670' }],
  text: 'Vay nhanh',
  send: true,
};

test.afterEach(({ extension }) => stageOf(extension).reset());

test('a report waits while the service is down, goes out once when it is back, and shows its receipt', async ({
  extension,
  openOwn,
}) => {
  const stage = stageOf(extension);
  const options = await openOwn('options.html');
  await options.getByLabel('Nơi nhận báo cáo').fill('javascript:alert(1)');
  await options.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(options.getByText('Đây không phải địa chỉ https')).toBeVisible();
  await options.getByLabel('Nơi nhận báo cáo').fill(SERVICE.replace('https://', ''));
  await options.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(options.getByText('Đã lưu.')).toBeVisible();

  // The worker's own requests pass by the browser's routes: the service is played inside the worker.
  await extension.worker.evaluate(() => {
    const own = globalThis.fetch;
    const asked: string[] = [];
    let down = true;
    Object.assign(globalThis, {
      asked,
      comeBack: () => {
        down = false;
      },
      fetch: async (url: string, init?: RequestInit) => {
        if (!String(url).startsWith('https://bao-cao')) return own(url, init);
        if (down) throw new TypeError('Failed to fetch');
        const id = new Headers(init?.headers).get('idempotency-key');
        if (id) asked.push(id);
        return Response.json(id ? { id, receipt: 'R-1' } : { outcome: 'published' });
      },
    });
  });
  await stage.saveReport(DRAFT);
  await stage.saveReport({ ...DRAFT, send: false });
  const popup = await openOwn('popup.html');
  await expect(popup.getByText('chưa gửi được, sẽ tự gửi lại')).toBeVisible();
  await expect(popup.getByText('giữ trên máy này')).toBeVisible();

  await extension.worker.evaluate(() => (globalThis as unknown as { comeBack: () => void }).comeBack());
  // Its time has come: the wait is a minute at least, so the clock is put forward.
  await extension.worker.evaluate(() => {
    const now = Date.now();
    Date.now = () => now + 3_600_000;
  });
  await popup.reload();
  await expect(popup.getByText(/· đã gửi|đã đưa vào danh sách/)).toBeVisible();
  await popup.reload();
  await expect(popup.getByText('đã đưa vào danh sách')).toBeVisible();
  const asked = await extension.worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toHaveLength(1);
});

test('storage that is full is said in words, and nothing that was typed is lost', async ({ extension }) => {
  const stage = stageOf(extension);
  const page = await stage.openStart({ view: 'report', text: 'Vay nhanh, gọi 0912 345 670' });
  await page.getByLabel('Ghi chú (không bắt buộc)').fill('gọi ba lần');
  await extension.worker.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    Object.assign(globalThis, { add });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    const put = IDBObjectStore.prototype.put;
    Object.assign(globalThis, { put });
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add;
  });
  await page.getByRole('button', { name: 'Lưu báo cáo' }).click();
  await expect(page.getByRole('alert')).toContainText('máy hết chỗ lưu');
  await expect(page.getByLabel('Ghi chú (không bắt buộc)')).toHaveValue('gọi ba lần');
  await extension.worker.evaluate(() => {
    const kept = globalThis as unknown as Pick<IDBObjectStore, 'add' | 'put'>;
    Object.assign(IDBObjectStore.prototype, { add: kept.add, put: kept.put });
  });
  await page.getByRole('button', { name: 'Lưu báo cáo' }).click();
  await expect(page.getByText(/Đã lưu trên máy bạn/)).toBeVisible();
  await page.close();
});

test('two popups at once keep both reports and both pauses', async ({ openOwn, extension }) => {
  const stage = stageOf(extension);
  const [a, b] = [await openOwn('popup.html'), await openOwn('popup.html')];
  const call = (value: string) => ({
    call: 'saveReport',
    args: { ...DRAFT, kind: 'report', category: 'other', note: '', identifiers: [{ kind: 'phone', value }] },
  });
  const send = (message: object) =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage(message);
  await Promise.all([a.evaluate(send, call('+84912345671')), b.evaluate(send, call('+84912345672'))]);
  await Promise.all([stage.set({ family: true }), stage.set({ language: 'en' })]);
  await a.reload();
  await expect(a.getByRole('heading', { name: 'My reports' })).toBeVisible();
  await expect(a.getByText('0912 345 671')).toBeVisible();
  await expect(a.getByText('0912 345 672')).toBeVisible();
  expect(await a.evaluate(() => document.documentElement.className)).toContain('family');
});

test('the context menu on a selection opens the report, filled in', async ({ extension }) => {
  const opening = extension.context.waitForEvent('page');
  await extension.worker.evaluate(() => {
    const { contextMenus } = (
      globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } } };
      }
    ).chrome;
    contextMenus.onClicked.dispatch({
      menuItemId: 'report-selection',
      selectionText: 'Vay nhanh 0912 345 670',
    });
  });
  const report = await opening;
  await expect(report.getByRole('checkbox', { name: '0912 345 670' })).toBeChecked();
  await report.close();
});
