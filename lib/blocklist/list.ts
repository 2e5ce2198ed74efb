import { type Database, type StoredList, db as shared } from '../db/db.ts';
import type { Identifier, IdentifierAnswer } from '../messages.ts';
import type { ListEntry } from './entry.ts';
import { mayHold } from './filter.ts';
import { findAnswer, type Question, questionsOf } from './find.ts';
import { findShard, readEntry } from './header.ts';
import { findRow, unpackShard } from './shard.ts';
import { ShardCache } from './shard-cache.ts';

const caches = new WeakMap<Database, ShardCache>();
function cacheOf(db: Database): ShardCache {
  const cache = caches.get(db) ?? new ShardCache();
  caches.set(db, cache);
  return cache;
}

/** Reads what one list holds about questions, in one go; the result answers them without waiting. */
async function openList(list: StoredList, questions: Question[], db: Database) {
  const cache = cacheOf(db);
  const { header, filter } = await cache.generation(list, db);
  const placeOf = ({ kind, key }: Question) =>
    mayHold(filter, kind, key) ? findShard(header, kind, key) : -1;
  const places = questions.map(placeOf).filter((place) => place >= 0);
  const shards = await cache.shards(list, places, db);
  return (question: Question): ListEntry | undefined => {
    const bytes = shards.get(placeOf(question));
    const row = bytes ? findRow(bytes, question.kind, question.key) : -1;
    return row < 0 ? undefined : readEntry(header, question.kind, unpackShard(bytes!, question.kind), row);
  };
}

/** What the lists say, most trusted list first. A list that cannot be read says nothing; its next update mends it. */
async function askLists(identifiers: Identifier[], now: Date, db: Database): Promise<IdentifierAnswer[]> {
  const lists = (await db.lists.toArray()).sort((a, b) => a.priority - b.priority);
  const answers: IdentifierAnswer[] = identifiers.map(() => ({ status: 'unknown' }));
  const questions = identifiers.flatMap(questionsOf);
  for (const list of lists) {
    try {
      const entryOf = await openList(list, questions, db);
      for (const [i, identifier] of identifiers.entries())
        if (answers[i]!.status === 'unknown') answers[i] = findAnswer(identifier, entryOf, now, list.id);
    } catch (error) {
      if (!(error instanceof Error && error.message === 'damaged')) throw error;
    }
  }
  return answers;
}

const ownKey = ({ kind, value }: Identifier) => `${kind} ${value.toLowerCase()}`;

/** Few people have more own entries than this; up to it one read of all is quicker than one read per identifier. */
const FEW_OWN = 300;

async function readOwn(identifiers: Identifier[], db: Database) {
  const rows =
    (await db.own.count()) <= FEW_OWN
      ? await db.own.toArray()
      : await db.own.bulkGet([...new Set(identifiers.map(ownKey))]);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row.verdict] as const] : [])));
}

/** What the person's own entries and the lists say of each identifier, in order. Own trust and own block beat every list. */
export async function lookUp(
  identifiers: Identifier[],
  now = new Date(),
  db: Database = shared,
): Promise<IdentifierAnswer[]> {
  // One transaction: an update that finishes between two reads must not mix two versions.
  return db.transaction('r', db.own, db.lists, db.generations, db.shards, async () => {
    const verdictOf = await readOwn(identifiers, db);
    const listed = await askLists(identifiers, now, db);
    return listed.map((answer, i): IdentifierAnswer => {
      const verdict = verdictOf.get(ownKey(identifiers[i]!));
      if (verdict === 'trust') return { status: 'trusted', list: 'own' };
      if (verdict === 'block') return { status: 'reported', strength: 'full', list: 'own' };
      return answer;
    });
  });
}

/** Sets or clears the person's own word on an identifier; it counts from the next look-up on. */
export async function setOwn(
  identifier: Identifier,
  verdict: 'block' | 'trust' | undefined,
  db: Database = shared,
): Promise<void> {
  const key = ownKey(identifier);
  await (verdict ? db.own.put({ key, verdict, since: Date.now() }) : db.own.delete(key));
}
