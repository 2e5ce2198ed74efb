import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import trust from '../../../lib/blocklist/data/trust.json' with { type: 'json' };
import { collect, readAppeals } from '../../../tools/list/collect.ts';
import { diff, verify } from '../../../tools/list/commands.ts';
import { readLines } from '../../../tools/list/read-lines.ts';
import { line, startPublisher } from './publish.ts';

const whyOf = (...lines: string[]) =>
  collect(readLines(lines.join('\n'), false), undefined, new Set()).refusals.map(
    ({ line, why }) => `${line}: ${why}`,
  );

describe('refuses', () => {
  test.each([
    ['no source', line('+84912345670', { publisher: '' }), 'no source or date'],
    ['no address', line('+84912345670', { url: 'báo giấy' }), 'no source or date'],
    ['no expiry', line('+84912345670', { expires: null }), 'no expiry'],
    ['not E.164', line('0912 345 670'), 'malformed phone'],
    ['half a host', line('lừa đảo', { kind: 'link' }), 'malformed link'],
    ['short code', line('+84113'), 'malformed phone'],
    ['network of the police', line('+84692345678'), 'a service number'],
    ['number of the registry', line('+842923811502'), 'published by an official body'],
    ['host of the registry', line('bocongan.gov.vn', { kind: 'link' }), 'published by an official body'],
    ['popular host', line('facebook.com', { kind: 'link' }), 'a popular host'],
    ['chat host', line('zalo.me', { kind: 'link' }), 'a popular host'],
    ['state host', line('abc.gov.vn', { kind: 'link' }), 'a host of the state'],
    ['unknown confidence', line('+84912345670', { confidence: 'D' }), 'unknown confidence'],
    ['not JSON', '{"kind":', 'not JSON'],
  ])('%s', (_, input, why) => expect(whyOf(input)).toEqual([expect.stringContaining(`1: ${why}`)]));

  test('duplicates that disagree, by the number of the second line', () =>
    expect(whyOf(line('+84912345670'), line('+84912345670', { category: 'loan' }))).toEqual([
      '2: duplicate that disagrees: other before, loan here',
    ]));
});

test('leaves alone: two sources that agree become one entry with both, newest first', () => {
  const lines = [
    line('+84912345670', { reports: 2 }),
    line('+84912345670', { url: 'https://b.invalid', date: '2026-10-09', confidence: 'C' }),
  ];
  const { entries, refusals } = collect(readLines(lines.join('\n'), false), undefined, new Set());
  expect(refusals).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]!.evidence.map(({ date }) => date)).toEqual(['2026-10-09', '2026-10-01']);
  expect(entries[0]).toMatchObject({ confidence: 'A', reports: 2 });
});

test('CSV with quotes reads like JSON lines', () => {
  const csv =
    'kind,value,category,confidence,publisher,url,date,expires\nphone,+84912345670,other,A,"Báo ""thử"", số 1",https://e.invalid,2026-10,2027-10-01\nphone,x\n';
  const { entries, refusals } = collect(readLines(csv, true), undefined, new Set());
  expect(entries[0]?.evidence[0]).toMatchObject({ publisher: 'Báo "thử", số 1', date: '2026-10' });
  expect(refusals).toEqual([{ line: 3, value: '', why: 'wrong number of columns' }]);
});

test('an upheld appeal keeps an identifier out; an appeal without a reason stops the build', () => {
  const appeal = { kind: 'domain', value: 'Nham.Example', decided: '2026-11-01', reason: 'chủ mới' };
  const appealed = readAppeals([{ number: 1, line: appeal }]);
  const { entries, refusals } = collect(
    readLines(line('nham.example', { kind: 'link' }), false),
    undefined,
    appealed,
  );
  expect([entries, refusals[0]?.why]).toEqual([[], 'appealed: left out']);
  expect(() => readAppeals([{ number: 1, line: { ...appeal, reason: '' } }])).toThrow('line 1');
});

test('the shipped folder is good for the pinned root', async () => {
  const { entries } = await verify('public/data/list', trust.root, new Date('2026-11-24'));
  expect(entries).toBeGreaterThan(200);
});

test('build, sign, verify, diff; a changed byte, another root and a past expiry are seen', async () => {
  const publisher = await startPublisher();
  await publisher.publish([line('+84912345670'), line('+84912345671')]);
  await publisher.publish([line('+84912345671', { reports: 3 }), line('+84912345672')]);
  const { folder, root } = publisher;
  const now = new Date('2026-11-24');
  expect(await verify(folder, root, now)).toMatchObject({ version: 2, entries: 2 });
  expect(diff(join(folder, 'full-1.cgl'), join(folder, 'full-2.cgl'))).toEqual([
    '~ phone +84912345671',
    '+ phone +84912345672',
    '- phone +84912345670',
  ]);
  await expect(verify(folder, trust.root, now)).rejects.toThrow('wrong-key');
  await expect(verify(folder, root, new Date('2027-02-01'))).rejects.toThrow('expired');
  const path = join(folder, 'full-2.cgl');
  const bytes = readFileSync(path);
  bytes[40]! ^= 1;
  writeFileSync(path, bytes);
  await expect(verify(folder, root, now)).rejects.toThrow('damaged');
});
