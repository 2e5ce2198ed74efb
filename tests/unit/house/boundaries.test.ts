import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The linter is the guard of the rooms: each rule is shown to fail on a planted violation, and to let the allowed pass. */

const planted: [file: string, code: string][] = [
  ['lib/text/a.ts', "import '../detect/detect.ts';"],
  ['lib/text/b.ts', 'export const a = document;'],
  ['lib/detect/a.ts', "import '../registry/registry.ts';"],
  ['lib/detect/b.ts', "export const a = fetch('x');"],
  ['lib/registry/a.ts', "import '../blocklist/list.ts';"],
  ['lib/registry/b.ts', "import 'dexie';"],
  ['lib/blocklist/a.ts', "import '../registry/registry.ts';"],
  ['lib/blocklist/b.ts', "import 'dexie';"],
  ['lib/reports/a.ts', "import '../page/reader.ts';"],
  ['lib/reports/b.ts', "import '../detect/detect.ts';"],
  ['lib/db/a.ts', "import '../blocklist/list.ts';"],
  ['lib/sites/a.ts', "import '../text/fold.ts';"],
  ['lib/page/a.ts', "import '../detect/detect.ts';"],
  ['lib/page/b.ts', 'export const a = chrome;'],
  ['lib/page/c.ts', "import 'wxt/browser';"],
  ['components/a.tsx', "import '../lib/db/db.ts';"],
  ['components/b.tsx', "import '../lib/detect/detect.ts';"],
  ['components/c.tsx', 'export const a = browser;'],
  ['entrypoints/x.content.ts', "import '../lib/blocklist/list.ts';"],
  ['entrypoints/y.content.ts', "import 'dexie';"],
  ['tools/a.ts', "import '../lib/db/db.ts';"],
];

const allowed: [file: string, code: string][] = [
  ['lib/detect/ok.ts', "import '../text/fold.ts';"],
  ['lib/registry/ok.ts', "import 'fuse.js';"],
  ['lib/blocklist/ok.ts', "import '../db/db.ts';"],
  ['lib/page/ok.ts', "import '../detect/types.ts';"],
  ['components/ok.tsx', "import 'preact';"],
  ['entrypoints/background.ts', "import '../lib/blocklist/list.ts';"],
];

const directory = mkdtempSync(join(tmpdir(), 'rooms-'));
let reported: string;

beforeAll(() => {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  config.vcs.enabled = false;
  delete config.$schema;
  writeFileSync(join(directory, 'biome.json'), JSON.stringify(config));
  for (const [file, code] of [...planted, ...allowed]) {
    mkdirSync(join(directory, dirname(file)), { recursive: true });
    writeFileSync(join(directory, file), `${code}\n`);
  }
  cpSync('package.json', join(directory, 'package.json'));
  const biome = resolve('node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: directory,
    encoding: 'utf8',
  });
  reported = run.stdout;
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const broken = (file: string) =>
  (JSON.parse(reported).diagnostics as { category: string; location: { path: unknown } }[]).some(
    (diagnostic) =>
      /noRestricted(Imports|Globals)/.test(diagnostic.category) &&
      JSON.stringify(diagnostic.location.path).includes(file),
  );

describe('flags', () => {
  test.each(planted)('%s: %s', (file) => expect(broken(file)).toBe(true));
});

describe('leaves alone', () => {
  test.each(allowed)('%s: %s', (file) => expect(broken(file)).toBe(false));
});
