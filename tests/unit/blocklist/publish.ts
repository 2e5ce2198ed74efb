import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BuildOptions,
  build,
  keygen,
  readKey,
  rotate,
  signDraft,
} from '../../../tools/list/commands.ts';

/** A line of input as a publisher writes it, invented. */
export const line = (value: string, more: object = {}) =>
  JSON.stringify({
    kind: 'phone',
    value,
    category: 'other',
    confidence: 'A',
    publisher: 'Báo thử',
    url: 'https://example.invalid/a',
    date: '2026-10-01',
    expires: '2027-10-01',
    ...more,
  });

/** A publisher with a folder of their own, a root key and a list key. */
export async function startPublisher(list = 'thu') {
  const home = mkdtempSync(join(tmpdir(), 'publisher-'));
  const folder = join(home, 'served');
  const rootPath = join(home, 'root.private.json');
  const root = await keygen(rootPath);
  let key = '';
  let epoch = 0;
  const publisher = {
    folder,
    root,
    build: (lines: string[], more: Partial<BuildOptions> = {}) => {
      const input = join(home, 'input.jsonl');
      writeFileSync(input, lines.join('\n'));
      const options = { input, folder, list, date: '2026-11-01', expires: '2027-01-01', deltas: 3, ...more };
      return build(options);
    },
    sign: () => signDraft(folder, readKey(key)),
    /** A new list key takes the place of the former. */
    rotate: async () => {
      key = join(home, `list-${++epoch}.private.json`);
      await rotate(folder, readKey(rootPath), list, [await keygen(key)]);
    },
    publish: async (lines: string[], more: Partial<BuildOptions> = {}) => {
      const built = publisher.build(lines, more);
      await publisher.sign();
      return built;
    },
  };
  mkdirSync(folder);
  await publisher.rotate();
  return publisher;
}
