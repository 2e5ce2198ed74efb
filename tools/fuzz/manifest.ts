import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openManifest } from '../../lib/blocklist/manifest.ts';
import { publicKeyOf, sign } from '../../lib/blocklist/signature.ts';
import { changeJson } from './damage.ts';
import { property } from './property.ts';

async function makeKey(): Promise<JsonWebKey> {
  const { privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return crypto.subtle.exportKey('jwk', privateKey);
}
const [rootKey, listKey, strange] = await Promise.all([makeKey(), makeKey(), makeKey()]);
const root = publicKeyOf(rootKey);
const NOW = new Date('2026-11-24');
const HELD = { list: 'thu', version: 5, epoch: 2 };
const keyList = { list: 'thu', epoch: 2, keys: [publicKeyOf(listKey)] };
const file = { path: 'full-6.cgl', sha256: 'a'.repeat(64), bytes: 10, unpacked: 20 };
const manifest = {
  ...{
    format: 1,
    list: 'thu',
    version: 6,
    date: '2026-11-20',
    expires: '2026-12-20',
    entries: 3,
    full: file,
  },
  deltas: [{ ...file, path: 'delta-5-6.cgd', from: 5 }],
};
const good = {
  keys: await sign(JSON.stringify(keyList), [rootKey]),
  manifest: await sign(JSON.stringify(manifest), [listKey]),
};

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(4, 5, 7, -1, 1e99, null, [], '', '../x', 'http://x', '2026-01-01', 'khac'),
);
const change = fc.tuple(fc.nat(60), odd);
const KNOWN = ['wrong-key', 'rolled-back', 'wrong-list', 'expired', 'damaged'];

/** The code that opening ends with; `SyntaxError` and `TypeError` are told as damaged by the updater. */
async function failureOf(opened: unknown): Promise<string> {
  try {
    const { manifest, epoch } = await openManifest(opened, root, HELD, NOW);
    assert(manifest.version >= HELD.version && epoch >= HELD.epoch && manifest.list === HELD.list);
    assert(manifest.expires >= '2026-11-24');
    for (const { path } of [manifest.full, ...manifest.deltas]) assert.match(path, /^[\w-]+(\.[\w-]+)*$/);
    return '';
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    if (error instanceof SyntaxError || error instanceof TypeError) return 'damaged';
    return (error as Error).message;
  }
}

export const manifestProperties = [
  property('manifest: what is changed after signing is refused', 700, change, async ([place, value]) => {
    const changed = changeJson(good, place, value);
    if (JSON.stringify(changed) === JSON.stringify(good)) return;
    const failure = await failureOf(changed);
    // An untouched signature beside other text that is not read is no forgery.
    if (failure === '')
      assert.deepEqual(changed, { ...(changed as object), keys: good.keys, manifest: good.manifest });
    else assert(['wrong-key', 'damaged'].includes(failure), failure);
  }),
  property(
    'manifest: the key’s own nonsense is refused by name, or holds the promises',
    500,
    change,
    async ([place, value]) => {
      const body = JSON.stringify(changeJson(manifest, place, value));
      const failure = await failureOf({ ...good, manifest: await sign(body, [listKey]) });
      assert(failure === '' || KNOWN.includes(failure), failure);
    },
  ),
  property(
    'manifest: the root’s own nonsense is refused by name, or holds the promises',
    300,
    change,
    async ([place, value]) => {
      const body = JSON.stringify(changeJson(keyList, place, value));
      const failure = await failureOf({ ...good, keys: await sign(body, [rootKey]) });
      assert(failure === '' || KNOWN.includes(failure), failure);
    },
  ),
  property('manifest: a stranger’s signature opens nothing', 300, change, async ([place, value]) => {
    const body = JSON.stringify(changeJson(manifest, place, value));
    assert.equal(await failureOf({ ...good, manifest: await sign(body, [strange]) }), 'wrong-key');
  }),
];
