import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegistryData } from '../../../lib/registry/data.ts';
import { createRegistry } from '../../../lib/registry/registry.ts';

const data: RegistryData = JSON.parse(readFileSync('public/data/registry.json', 'utf8'));
const registry = createRegistry(data);

test('every contact carries a source; every body that says more than its name carries one too', () => {
  expect(data.organisations.length).toBeGreaterThan(400);
  for (const { contacts } of data.organisations)
    for (const { evidence } of contacts) expect(evidence.url).not.toBe('');
});

test('a published number names its body, with source and date', () => {
  const found = registry.phone('+842923811502');
  expect(found?.organisationName).toMatch(/Cần Thơ/);
  expect(found?.evidence[0]?.date).toBe('2024-03-06');
});

describe('imitations', () => {
  test.each([
    ['Công an tỉnh Thanh Hõa', 'ca-thanh-hoa'],
    ['MB Bаnk mở khóa', 'mbbank'],
    ['BIDV hỗ trợ mở khóa thẻ', 'bidv'],
    ['Sacornbank', 'sacombank'],
    ['𝗩𝗣𝗕𝗮𝗻𝗸 chăm sóc khách hàng', 'vpbank'],
    ['VNeID tổng đài xác thực', 'vneid'],
    ['Công an TP Hà Nội - Tiếp nhận tố giác', 'ca-ha-noi'],
    ['BIDV SmartBanking Hỗ trợ 24/7', 'bidv'],
    ['Điện lực miền Nam - CSKH', 'evnspc'],
    ['Cuc Thue TP HCM Ho tro hoan thue', 'cuc-thue-tinh'],
    ['Thiếu tá Nguyễn Văn Hùng - Công an Hà Nội', 'ca-ha-noi'],
    ['Sở Thông tin và Truyền thông Cần Thơ', 'so-tttt-can-tho'],
    ['Vietcombank Vay Online Nhanh', 'vietcombank'],
    ['Shopee Tuyển CTV Online', 'shopee'],
    ['Cổng dịch vụ công Quốc gia hỗ trợ', 'dvcqg'],
    ['Cônq an tỉnh Nghệ An', 'ca-nghe-an'],
    ['TAND TP.HCM - Thư ký Lan', 'tand-tinh'],
    ['Chữ thập đỏ VN cứu trợ bão', 'chu-thap-do'],
    ['Home Credlt duyệt vay nhanh', 'home-credit'],
    ['Trung tâm An ninh mạng quốc gia', 'a05'],
    ['Trung tâm hỗ trợ nạn nhân lừa đảo', 'bo-cong-an'],
    ['CIC - Xóa nợ xấu - Hotline', 'cic'],
  ])('%s', (name, organisation) =>
    expect(registry.matchName({ name })).toMatchObject({ status: 'impersonator', organisation }),
  );
});

describe('look close and are none', () => {
  test.each([
    'Bún chả Công An cũ',
    'BIDV FC hội cổ động viên',
    'Trần Công An',
    'Chị Tư Bưu Điện',
    'Hội cựu sinh viên',
    'Quán Cơm Công An',
    'Nguyễn Văn Công An',
    'Hội những người ghét Vietcombank',
    'Cựu học sinh Bưu Điện',
    'Đội bóng Công an Hà Nội FC',
    'Hỗ trợ sinh viên Nông Lâm',
    'Anh Tuấn Viettel',
    'Ngọc Ánh VPBank',
    'Thanh Hà - Tín dụng Agribank',
    'Đại lý vé máy bay Vietjet Hoa Mai',
    'FPT Telecom Cầu Giấy - Lắp mạng',
    'Công an phường 5',
    'Momo Nguyễn',
    'Kiểm sát viên tương lai',
    '',
    '   ',
    '😀😀',
    'a'.repeat(10_000),
    '<script>alert(1)</script>',
  ])('%s', (name) => expect(registry.matchName({ name }).status).toBe('none'));
});

test('a known handle is official', () => {
  expect(registry.matchName({ name: 'Bộ Công an', handle: 'mps.gov' })).toMatchObject({
    status: 'official',
    organisation: 'bo-cong-an',
  });
});
