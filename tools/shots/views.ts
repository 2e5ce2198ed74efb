import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type DemoItem, renderFeed } from '../demo/feed-page.ts';
import type { Stage } from './stage.ts';

/** One view in one state. `open` brings it about; the page is closed afterwards. */
export interface View {
  name: string;
  open: (stage: Stage, width: number) => Promise<Page>;
  /** Its place depends on the window's width when it was opened: it is opened anew for each. */
  perWidth?: true;
}

// Invented texts, names, numbers and addresses.
export const SCAM =
  'Chào anh Nguyễn Minh. Cơ quan công an thông báo anh liên quan đến vụ án rửa tiền. Yêu cầu chuyển tiền ngay vào tài khoản tạm giữ 19036512345678 Vietcombank để xác minh, tuyệt đối không được nói với ai, nếu không sẽ ra lệnh bắt. Liên hệ Zalo cán bộ điều tra 0912 345 670, khai báo tại bocongan-xacminh.top';
const ADDRESS = 'https://www.facebook.com/groups/demo';
const feed: DemoItem[] = JSON.parse(readFileSync('tools/demo/feed.json', 'utf8'));
const PHONE = { kind: 'phone' as const, value: '+84912345670' };

const openFeed = async (stage: Stage, width = 1280) => {
  const page = await stage.openAt(ADDRESS, renderFeed(feed));
  await page.setViewportSize({ width, height: 900 });
  await page.waitForFunction(() => (CSS.highlights.get('canhgiac-danger')?.size ?? 0) > 5);
  return page;
};

/** The popup about a tab; the tab closes with it. */
async function popupOver(stage: Stage, tab: Page): Promise<Page> {
  const popup = await stage.openOwn(`popup.html?tab=${await stage.frontTab(tab)}`);
  popup.on('close', () => void tab.close());
  await popup.locator('h2').first().waitFor();
  return popup;
}

async function paste(page: Page, text: string): Promise<Page> {
  await page.getByRole('textbox').fill(text);
  await page.locator('button.main').first().click();
  await page.locator('.card').waitFor();
  return page;
}

async function save(page: Page): Promise<Page> {
  await page.locator('button[type=submit]').click();
  await page.locator('.ok').waitFor();
  return page;
}

/** Every view in every state, as people meet them. */
export const VIEWS: View[] = [
  { name: 'popup-tab', open: async (stage) => popupOver(stage, await openFeed(stage)) },
  { name: 'popup-unsupported', open: (stage) => stage.openOwn('popup.html') },
  {
    name: 'popup-paused',
    async open(stage) {
      await stage.set({ pausedSites: { facebook: 0 } });
      const popup = await popupOver(stage, await stage.openAt(ADDRESS, renderFeed(feed)));
      await popup.locator('.panel button.main').first().waitFor();
      return popup;
    },
  },
  {
    name: 'popup-reports',
    async open(stage) {
      await stage.saveReport({ identifiers: [PHONE], category: 'loan', text: 'Vay nhanh' });
      await stage.saveReport({ kind: 'appeal', identifiers: [PHONE], note: 'Số mới mua' });
      const popup = await stage.openOwn('popup.html');
      await popup.locator('.plain').waitFor();
      return popup;
    },
  },
  { name: 'popup-checked', open: async (stage) => paste(await stage.openOwn('popup.html'), SCAM) },
  { name: 'popup-unknown', open: async (stage) => paste(await stage.openOwn('popup.html'), '0912 345 670') },
  { name: 'report', open: (stage) => stage.openStart({ view: 'report', text: SCAM, site: 'facebook' }) },
  { name: 'report-empty', open: (stage) => stage.openOwn('report.html') },
  {
    name: 'report-service',
    async open(stage) {
      await stage.set({ reportService: 'https://bao-cao.example.invalid/v1' });
      return stage.openStart({ view: 'report', text: SCAM });
    },
  },
  { name: 'report-done', open: async (stage) => save(await stage.openStart({ view: 'report', text: SCAM })) },
  { name: 'appeal', open: (stage) => stage.openStart({ view: 'appeal', text: '0912 345 670' }) },
  {
    name: 'share',
    open: (stage) =>
      stage.openStart({
        ...{ view: 'share', text: SCAM, level: 'danger' },
        reasons: ['claims-police', 'safe-account', 'asks-secrecy', 'threatens'],
      }),
  },
  {
    name: 'options',
    async open(stage) {
      await stage.saveReport({ identifiers: [PHONE], category: 'loan', text: 'Vay nhanh' });
      const page = await stage.openOwn('options.html');
      await page.locator('details').first().locator('summary').click();
      await page.locator('.plain').first().waitFor();
      return page;
    },
  },
  { name: 'welcome', open: (stage) => stage.openOwn('welcome.html') },
  {
    name: 'welcome-open',
    async open(stage) {
      const page = await stage.openOwn('welcome.html');
      await page.locator('.badge').click();
      for (const summary of await page.locator('summary').all()) await summary.click();
      return page;
    },
  },
];

/** The card in a page: drawn into a closed shadow root, so it is opened as a person does, by its badge's place. */
export const CARD_VIEW: View = {
  name: 'card',
  perWidth: true,
  async open(stage, width) {
    const page = await openFeed(stage, width);
    const box = (await page.locator('#d1').boundingBox())!;
    await page.waitForTimeout(300);
    await page.mouse.click(box.x + box.width - 60, box.y);
    await page.waitForTimeout(200);
    return page;
  },
};
