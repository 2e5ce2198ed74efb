import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

/** House rules of size and names, over every source file that git knows or would add. */

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(entrypoints|components|lib|tools)\/.*\.tsx?$/.test(file));
const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

const MAX_ENTRYPOINT = 40;
const MAX_FILE = 250;

test('there are source files to look at', () => expect(files.length).toBeGreaterThan(20));

describe('entrypoints only wire', () => {
  test.each(files.filter((file) => file.startsWith('entrypoints/')))('%s', (file) => {
    expect(lines(file)).toBeLessThanOrEqual(MAX_ENTRYPOINT);
  });
});

describe('a long file states its reason (a comment beginning "Long because")', () => {
  test.each(files)('%s', (file) => {
    if (lines(file) > MAX_FILE) expect(readFileSync(file, 'utf8')).toContain('Long because');
  });
});

describe('a file is named after the one thing it knows', () => {
  test.each(files)('%s', (file) => {
    expect(basename(file)).not.toMatch(/^(utils?|helpers?|common|manager|service|misc)\b/i);
  });
});
