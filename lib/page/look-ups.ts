import type { AuthorStatus } from '../detect/types.ts';
import type { AuthorQuestion, BackgroundCalls, Identifier, IdentifierAnswer } from '../messages.ts';
import { Lru } from './lru.ts';

type Ask = (q: Parameters<BackgroundCalls['lookUp']>[0]) => Promise<ReturnType<BackgroundCalls['lookUp']>>;

const CACHE = 5_000;
/** Questions of one frame go together; the worker may have to be started for them. */
const GATHER_MS = 10;

/** Gathers questions to the background into batches and remembers the answers; a failed batch is asked once more, then left. */
export function createLookUps(ask: Ask) {
  const identifiers = new Lru<string, IdentifierAnswer>(CACHE);
  const authors = new Lru<string, AuthorStatus>(CACHE);
  let waiting:
    | { identifiers: Map<string, Identifier>; authors: Map<string, AuthorQuestion>; done: Promise<void> }
    | undefined;

  const send = async (batch: NonNullable<typeof waiting>) => {
    const questions = { identifiers: [...batch.identifiers.values()], authors: [...batch.authors.values()] };
    const answer = await ask(questions)
      .catch(() => ask(questions))
      .catch(() => undefined);
    if (!answer) return;
    for (const [i, key] of [...batch.identifiers.keys()].entries())
      identifiers.set(key, answer.identifiers[i]!);
    for (const [i, key] of [...batch.authors.keys()].entries()) authors.set(key, answer.authors[i]!);
  };
  const keyOf = ({ kind, value }: Identifier) => `${kind} ${value}`;
  const authorKey = ({ name, handle, verified }: AuthorQuestion) =>
    `${name}\n${handle ?? ''}\n${verified ?? false}`;

  return {
    identifier: (identifier: Identifier) => identifiers.get(keyOf(identifier)),
    author: (question: AuthorQuestion) => authors.get(authorKey(question)),
    /** Resolves when every question has an answer, or the background could not be reached. */
    async fetch(wanted: Identifier[], question?: AuthorQuestion): Promise<void> {
      const missing = wanted.filter((identifier) => !identifiers.get(keyOf(identifier)));
      const unknown = question && !authors.get(authorKey(question)) ? question : undefined;
      if (missing.length === 0 && !unknown) return;
      if (!waiting) {
        const batch = { identifiers: new Map(), authors: new Map(), done: Promise.resolve() };
        batch.done = new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
          waiting = undefined;
          return send(batch);
        });
        waiting = batch;
      }
      for (const identifier of missing) waiting.identifiers.set(keyOf(identifier), identifier);
      if (unknown) waiting.authors.set(authorKey(unknown), unknown);
      await waiting.done;
    },
    /** After the person's own word on something: everything is asked again. */
    forget(): void {
      identifiers.clear();
      authors.clear();
    },
  };
}

export type LookUps = ReturnType<typeof createLookUps>;
