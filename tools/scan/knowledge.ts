import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ListEntry, writeKey } from '../../lib/blocklist/entry.ts';
import { findAnswer } from '../../lib/blocklist/find.ts';
import { openListFile, readEntries } from '../../lib/blocklist/list-file.ts';
import type { Manifest } from '../../lib/blocklist/manifest.ts';
import type { AuthorStatus, Finding } from '../../lib/detect/types.ts';
import { mergeAnswers } from '../../lib/identifier-answer.ts';
import type { AuthorQuestion, Identifier } from '../../lib/messages.ts';
import { createRegistry } from '../../lib/registry/registry.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const registry = createRegistry(read('registry.json'));
const folder = new URL('../../public/data/list/', import.meta.url);
const { body } = read('list/manifest.json').manifest as { body: string };
const file = gunzipSync(readFileSync(new URL((JSON.parse(body) as Manifest).full.path, folder)));
const list = new Map<string, ListEntry>(
  readEntries(openListFile(file)).map((entry) => [`${entry.kind} ${entry.value}`, entry]),
);
const now = new Date();

/** Fills in what the shipped list and registry say of the findings' identifiers. */
export function readStatuses(findings: Finding[]): Finding[] {
  return findings.map((finding) => {
    const { kind, value } = finding;
    if (kind !== 'phone' && kind !== 'account' && kind !== 'link') return finding;
    const identifier: Identifier = { kind, value };
    const published =
      kind === 'phone' ? registry.phone(value) : kind === 'link' ? registry.domain(value) : undefined;
    const answer = mergeAnswers(
      findAnswer(identifier, ({ kind, key }) => list.get(`${kind} ${writeKey(key)}`), now),
      published,
    );
    // What the text itself shows (a look-alike, an official host) stands where nobody has more to say.
    if (answer.status === 'unknown') return finding;
    return {
      ...finding,
      status: answer.status,
      ...(answer.organisation ? { organisation: answer.organisation } : {}),
    };
  });
}

/** What the registry says of an author's name. */
export function readAuthor(question: AuthorQuestion): AuthorStatus {
  return registry.matchName(question);
}
