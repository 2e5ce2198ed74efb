import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { MATCHES } from '../../lib/sites/index.ts';

/** Rights that docs/store/permissions.md gives reasons for; another one needs its reason there first. */
const REASONED = ['alarms', 'contextMenus', 'storage'];

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = `.output/${build}`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  test(`${build}: no right beyond the reasoned ones, and only the named sites are read`, () => {
    expect(REASONED).toEqual(expect.arrayContaining(manifest.permissions));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual(
      MATCHES,
    );
    expect(JSON.stringify(manifest)).not.toMatch(/<all_urls>|"tabs"|\*:\/\/\*\//);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test(`${build}: nothing may be run but what is in the package`, () => {
    const policy = (manifest.content_security_policy.extension_pages as string).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.filter((rule) => rule.includes('unsafe'))).toEqual(["style-src 'self' 'unsafe-inline'"]);
    for (const page of globSync(`${folder}/**/*.html`)) {
      const html = readFileSync(page, 'utf8');
      expect(html, page).not.toMatch(
        /<script(?![^>]*\ssrc="\/)|<(script|link|img)[^>]*"(https?:)?\/\/|\son\w+=/i,
      );
    }
    const scripts = globSync(`${folder}/**/*.js`);
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts)
      expect(readFileSync(script, 'utf8'), script).not.toMatch(
        /\beval\s*\(|\bnew Function\s*\(|import\s*\(\s*["'`]https?:|importScripts\s*\(\s*["'`]https?:/,
      );
  });
}
