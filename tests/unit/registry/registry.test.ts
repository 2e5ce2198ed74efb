import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegistryData } from '../../../lib/registry/data.ts';
import { createRegistry } from '../../../lib/registry/registry.ts';

const data: RegistryData = JSON.parse(readFileSync('public/data/registry.json', 'utf8'));
const registry = createRegistry(data);

test('every contact carries a source; every body that says more than its name carries one too', () => {
  expect(data.organisations.length).toBe(383);
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
