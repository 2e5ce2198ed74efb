import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Files for both stores: `npm run zip` builds and zips for Chromium and Firefox (with the sources that Mozilla asks for) and prints
 * their SHA-256. `-- --check` builds a second time from a copy in another folder and fails when a byte differs.
 */
function build(root: string): Map<string, string> {
  const wxt = (...args: string[]) =>
    execFileSync('wxt', ['zip', ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  wxt();
  wxt('-b', 'firefox', '--mv3');
  const out = join(root, '.output');
  const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  return new Map(zips.sort().map((name) => [name, hash(name)]));
}

/** Copies what git knows or would add; packages are shared, they are the same bytes by the lockfile. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'canh-giac-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of files.split('\n').filter(Boolean)) cpSync(file, join(copy, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

const first = build('.');
for (const [name, hash] of first) console.log(`${hash}  ${join('.output', name)}`);
if (process.argv.includes('--check')) {
  const copy = copyProject();
  const second = build(copy);
  rmSync(copy, { recursive: true, force: true });
  const other = [...first].filter(([name, hash]) => second.get(name) !== hash).map(([name]) => name);
  console.log(
    other.length > 0
      ? `Not the same from ${dirname(copy)}: ${other.join(', ')}`
      : `${first.size} files, the same bytes from another folder`,
  );
  process.exitCode = other.length > 0 ? 1 : 0;
}
