import type { Identifier, IdentifierAnswer } from '../messages.ts';
import { answerFor, keyOf, type ListEntry } from './entry.ts';
import type { Key, ListKind } from './shard.ts';

/** A place in a list where an entry about an identifier may stand. */
export interface Question {
  kind: ListKind;
  key: Key;
  /** Asked of a parent host: only an entry that means subdomains answers. */
  parent?: boolean;
}

const PREFIX_DIGITS = [8, 7, 6, 5, 4, 3, 2, 1];

/** Where to look for an identifier, best answer first: itself, then parent hosts or number prefixes. */
export function questionsOf(identifier: Identifier): Question[] {
  const { kind } = identifier;
  const value = identifier.value.toLowerCase();
  // Short codes are dialled as they stand and never listed.
  if (kind === 'phone' && !/^\+[1-9]\d{6,14}$/.test(value)) return [];
  const questions: Question[] = [{ kind, key: keyOf(kind, value) }];
  if (kind === 'link') {
    for (let host = value; host.split('.').length > 2; ) {
      host = host.slice(host.indexOf('.') + 1);
      questions.push({ kind, key: host, parent: true });
    }
  }
  if (kind === 'phone')
    for (const digits of PREFIX_DIGITS) questions.push({ kind: 'prefix', key: value.slice(0, digits + 1) });
  return questions;
}

/** The answer about one identifier from what a list holds; `unknown` when it does not speak of it. Pure. */
export function findAnswer(
  identifier: Identifier,
  entryOf: (question: Question) => ListEntry | undefined,
  now: Date,
  list = 'shipped',
): IdentifierAnswer {
  for (const question of questionsOf(identifier)) {
    const entry = entryOf(question);
    if (entry && (!question.parent || entry.subdomains)) return answerFor(entry, now, list);
  }
  return { status: 'unknown' };
}
