import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import words from '../../lib/registry/data/name-words.json' with { type: 'json' };
import type { RegistryData } from '../../lib/registry/data.ts';
import { createRegistry } from '../../lib/registry/registry.ts';
import { property } from './property.ts';
import { anyString } from './texts.ts';

const data = JSON.parse(
  readFileSync(new URL('../../public/data/registry.json', import.meta.url), 'utf8'),
) as RegistryData;
const registry = createRegistry(data);
const ids = new Set(data.organisations.map(({ id }) => id));
const handles = data.organisations.flatMap(({ id, contacts }) =>
  contacts
    .filter(({ kind, trust }) => kind === 'handles' && trust === 'official')
    .map(({ value }) => ({ id, value })),
);

const body = fc.constantFrom(...data.organisations.flatMap(({ name, aliases }) => [name, ...aliases]));
const beside = fc.constantFrom(
  ...[words.service, words.plain, words.innocent].flatMap((list) => list.split('|')),
);
const person = fc.constantFrom('Nguyễn Văn A', 'Trung tá Lê B', 'Cán bộ Hải', 'Điều tra viên');
const name = fc
  .array(
    fc.tuple(
      fc.oneof(body, body, beside, person, anyString),
      fc.constantFrom(' ', ' - ', '\u200b', ' | ', '.', ''),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.flat().join(''));

export const nameProperties = [
  property(
    'names: any name and handle gets a bounded answer about a known body',
    12_000,
    fc.record({ name: fc.oneof(name, anyString), handle: anyString, verified: fc.boolean() }),
    (question) => {
      const { status, organisation, score } = registry.matchName(question);
      assert(score >= 0 && score <= 1);
      assert(['impersonator', 'official', 'none'].includes(status));
      assert.equal(status === 'none', organisation === undefined);
      if (organisation) assert(ids.has(organisation));
    },
  ),
  property('names: capitals change nothing', 4_000, name, (written) => {
    const { status } = registry.matchName({ name: written });
    const upper = written.toUpperCase();
    // "ß" and its like have no way back from their capitals.
    if (upper.toLowerCase() !== written.toLowerCase()) return;
    assert.equal(registry.matchName({ name: upper }).status, status);
  }),
  property(
    'names: a published handle is its body, whatever the name says',
    2_000,
    fc.tuple(fc.constantFrom(...handles), name),
    ([{ id, value }, written]) =>
      assert.deepEqual(
        [registry.matchName({ name: written, handle: value })].map(({ status, organisation }) => [
          status,
          organisation,
        ]),
        [['official', id]],
      ),
  ),
  property(
    'names: hosts and numbers nobody published have no owner',
    3_000,
    fc.tuple(anyString, anyString),
    ([a, b]) => {
      assert.equal(registry.phone(`+${a}`), undefined);
      assert.equal(registry.domain(`${a}.${b}.invalid`), undefined);
      assert.equal(registry.organisation(`${a} ${b}`), undefined);
    },
  ),
];
