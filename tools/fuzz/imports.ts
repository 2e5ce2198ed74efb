import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHostsList } from '../../lib/blocklist/hosts-list.ts';
import { type OwnLine, readOwnList, writeOwnList } from '../../lib/own-list.ts';
import { property } from './property.ts';
import { anyString, mobile, text } from './texts.ts';

const kind = fc.constantFrom('phone', 'account', 'link', 'handle', 'app', 'constructor', '');
const verdict = fc.constantFrom('block', 'trust', 'maybe', '');
const cell = fc.oneof(
  anyString,
  mobile,
  fc.constantFrom('"', '""', ',', '#', ' ', '\ufeff', '"a""b"', 'vi-du.top'),
);
const line = fc.oneof(
  fc.tuple(kind, cell, verdict).map((cells) => cells.join(',')),
  fc.tuple(kind, cell, verdict).map(([a, b, c]) => `${a},"${b.replaceAll('"', '""')}",${c}`),
  fc
    .tuple(
      fc.constantFrom('0.0.0.0 ', '127.0.0.1\t', '::1 ', ''),
      fc.constantFrom('vi-du.top', 'a.b.vn', 'localhost'),
    )
    .map((parts) => parts.join('')),
  mobile,
  text,
  anyString,
);
const file = fc.oneof(
  fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
  fc.array(line, { maxLength: 5 }).map((lines) => `\ufeff${lines.join('\r\n')}`),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .array(fc.record({ kind, value: fc.oneof(cell, fc.jsonValue()), verdict }))
    .map((own) => JSON.stringify({ own })),
);

const KINDS = ['phone', 'account', 'link', 'handle', 'app'];
const isProtected = (host: string) => /(^|\.)gov\.vn$/.test(host) || host === 'zalo.me';

export const importProperties = [
  property(
    'own list: any file gives valid entries, and names the lines it leaves out',
    10_000,
    file,
    (content) => {
      const { entries, refused } = readOwnList(content);
      for (const { kind, value, verdict } of entries) {
        assert(KINDS.includes(kind) && ['block', 'trust'].includes(verdict));
        assert(value.length > 0 && value.length <= 300 && !/\p{C}/u.test(value));
      }
      for (const { line, text } of refused) assert(line >= 1 && text.length <= 60);
    },
  ),
  property('own list: what was taken in is written out and read back the same', 8_000, file, (content) => {
    const { entries } = readOwnList(content);
    assert.deepEqual(readOwnList(writeOwnList(entries)), { entries, refused: [] });
  }),
  property(
    'own list: every value that may be kept survives the file',
    5_000,
    fc.array(
      fc.record(
        {
          kind: fc.constantFrom(...KINDS),
          value: anyString.filter(
            (value) => /^[^\s\p{C}][^\p{C}]{0,299}$/u.test(value) && value.trim() === value,
          ),
          verdict: fc.constantFrom('block', 'trust'),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 4 },
    ),
    (entries) => assert.deepEqual(readOwnList(writeOwnList(entries as OwnLine[])), { entries, refused: [] }),
  ),
  property(
    'hosts list: only well-formed hosts that are not protected get in',
    8_000,
    fc.array(
      fc.oneof(
        line,
        fc.webAuthority(),
        fc.domain(),
        fc.constantFrom('a.gov.vn', 'zalo.me', '0.0.0.0 ZALO.me'),
      ),
    ),
    (lines) => {
      const from = { url: 'https://example.invalid/hosts', now: new Date('2026-11-24') };
      const entries = readHostsList(lines.join('\n'), from, isProtected) ?? [];
      assert.equal(new Set(entries.map(({ value }) => value)).size, entries.length);
      for (const { kind, value, expires, last } of entries) {
        assert.equal(kind, 'link');
        assert(!isProtected(value) && value.length <= 253 && expires > last);
        assert.equal(new URL(`http://${value}`).hostname, value);
      }
    },
  ),
];
