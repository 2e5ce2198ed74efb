import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import type { RegistryData } from '../../lib/registry/data.ts';
import { createRegistry } from '../../lib/registry/registry.ts';
import { median, print, round } from './measure.ts';

/** Name matching against 10,000 aliases, beside searching the whole list with Fuse.js; own names, half of them disguised. */

const data: RegistryData = JSON.parse(readFileSync('public/data/registry.json', 'utf8'));
const aliases = data.organisations.flatMap(({ id, name, aliases }) =>
  [name, ...aliases].map((alias) => ({ id, alias })),
);
/** Invented neighbours, so that the list has the size of a national one. */
const SIZE = 10_000;
const places = ['An Hòa', 'Bình Lợi', 'Phú Mỹ', 'Tân Lập', 'Hòa Sơn', 'Long Thạnh', 'Vĩnh Trạch', 'Đông Yên'];
const kinds = ['Trường tiểu học', 'Hợp tác xã', 'Trạm y tế', 'Công ty nước sạch', 'Nhà văn hóa'];
const organisations = [...data.organisations];
for (let i = 0; aliases.length < SIZE; i++) {
  const name = `${kinds[i % kinds.length]} ${places[i % places.length]} ${i}`;
  aliases.push({ id: `other-${i}`, alias: name });
  organisations.push({ id: `other-${i}`, name, aliases: [], kind: 'other', contacts: [] });
}
const queries: [name: string, id: string][] = [
  ['Vietcornbank hỗ trợ khách hàng', 'vietcombank'],
  ['Công an tỉnh Thanh Hõa', 'ca-thanh-hoa'],
  ['MB Bаnk mở khóa', 'mbbank'],
  ['BIDV hỗ trợ mở khóa thẻ', 'bidv'],
  ['𝗩𝗣𝗕𝗮𝗻𝗸 chăm sóc khách hàng', 'vpbank'],
  ['VNeID tổng đài xác thực', 'vneid'],
  ['Sacornbank', 'sacombank'],
  ['Thiếu tá Nguyễn Văn Hùng - Công an Hà Nội', 'ca-ha-noi'],
];
const started = performance.now();
const registry = createRegistry({ organisations });
print({ name: 'registry of 10,000 aliases made', value: round(performance.now() - started), unit: 'ms' });
const small = performance.now();
createRegistry(data);
print({ name: 'shipped registry made', value: round(performance.now() - small), unit: 'ms' });

const fuse = new Fuse(aliases, {
  keys: ['alias'],
  ignoreDiacritics: true,
  ignoreLocation: true,
  threshold: 0.6,
});
const clock = (run: () => void, rounds: number) =>
  median(
    Array.from({ length: rounds }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
const ours: number[] = [];
const theirs: number[] = [];
let right = 0;
let rightByFuse = 0;
for (const [name, id] of queries) {
  ours.push(clock(() => registry.matchName({ name }), 50));
  theirs.push(clock(() => fuse.search(name, { limit: 1 }), 3));
  if (registry.matchName({ name }).organisation === id) right++;
  if (fuse.search(name, { limit: 1 })[0]?.item.id === id) rightByFuse++;
}
print({
  name: 'one name against 10,000 aliases',
  value: round(median(ours) * 1000) / 1000,
  unit: 'ms',
  peer: { name: 'Fuse.js over the whole list', value: round(median(theirs)) },
  ratio: round(median(theirs) / median(ours)),
});
print({
  name: `right body first, of ${queries.length}`,
  value: right,
  unit: 'names',
  peer: { name: 'Fuse.js over the whole list', value: rightByFuse },
});
