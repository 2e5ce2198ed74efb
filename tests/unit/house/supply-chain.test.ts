import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  resolved?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('the lockfile names no registry host', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { resolved }]) => resolved?.includes('://'))).toEqual([]);
});

test('what ships is of known packages under permissive licences', () => {
  const shipped = locked.filter(([, one]) => !one.dev && !one.devOptional && !one.optional);
  const licences = shipped.map(([path, { license }]) => `${path.replace('node_modules/', '')} ${license}`);
  expect(licences.sort()).toEqual(['dexie Apache-2.0', 'fuse.js Apache-2.0', 'preact MIT', 'uqr MIT']);
});

test('only named packages may run a script when they are installed', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const running = locked.filter(([, one]) => one.hasInstallScript && !one.optional);
  const names = running.map(([path]) => path.replace(/.*node_modules\//, ''));
  expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
});
