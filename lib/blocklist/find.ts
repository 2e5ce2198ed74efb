import type { Identifier, IdentifierAnswer } from '../messages.ts';
import { answerFor, type ListEntry } from './entry.ts';

/** Keys under which an identifier may be listed: itself, and for a host each parent whose entry means subdomains too. */
export function keysOf({ kind, value }: Identifier): string[] {
  const keys = [`${kind} ${value.toLowerCase()}`];
  if (kind === 'link') {
    for (let host = value; host.split('.').length > 2; ) {
      host = host.slice(host.indexOf('.') + 1);
      keys.push(`link ${host}`);
    }
  }
  return keys;
}

/** The answer about one identifier from entries by key; `unknown` when none speaks of it. Pure. */
export function findAnswer(
  identifier: Identifier,
  entryOf: (key: string) => ListEntry | undefined,
  now: Date,
): IdentifierAnswer {
  const [own, ...parents] = keysOf(identifier);
  const entry = entryOf(own!) ?? parents.map(entryOf).find((parent) => parent?.subdomains);
  return entry ? answerFor(entry, now) : { status: 'unknown' };
}
