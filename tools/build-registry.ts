import { readFileSync, writeFileSync } from 'node:fs';
import type { OrganisationFact } from '../lib/registry/data.ts';
import supplement from './registry/supplement.json' with { type: 'json' };

/**
 * Writes public/data/registry.json from ../shared/facts/organisations.jsonl and registry/supplement.json: names, aliases, successors and published contacts, each
 * with source and date. The output is committed and the same for the same facts; a fact without a source is refused.
 */

interface Source {
  phones: string[];
  domains: string[];
  handles: string[];
  source_url: string;
  source_date: string | null;
  kind: string;
}

interface Record_ {
  id: string;
  name_vi: string;
  aliases_vi: string[];
  name_en: string | null;
  kind: string;
  province: string | null;
  status: { state: string; successor: string | null; since: string | null };
  source_url: string | null;
  source_date: string | null;
  contact_sources: Source[];
  contact_confidence: 'official-or-quoted' | 'secondary' | 'none';
}

const records = readFileSync('../shared/facts/organisations.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record_);

function readPublisher(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url.slice(0, 60);
}

const organisations: OrganisationFact[] = records.map((record) => {
  // A name that everybody knows needs no source to be imitated; but nothing else may be said of such a body.
  if (!record.source_url && record.contact_sources.length > 0)
    throw new Error(`${record.id}: contacts without source`);
  const trust = record.contact_confidence === 'official-or-quoted' ? 'official' : 'secondary';
  const contacts = record.contact_sources.flatMap((source) => {
    if (!source.source_url) throw new Error(`${record.id}: a contact without a source`);
    // "secondary:…" sources stay unverified even where the record as a whole is official.
    const own = source.kind.startsWith('secondary') ? 'secondary' : trust;
    const evidence = {
      publisher: readPublisher(source.source_url),
      url: source.source_url,
      date: source.source_date ?? '',
    };
    return (['phones', 'domains', 'handles'] as const).flatMap((kind) =>
      source[kind].map((value) => ({ kind, value, trust: own, evidence }) as const),
    );
  });
  return {
    id: record.id,
    name: record.name_vi,
    aliases: [...new Set(record.aliases_vi)],
    ...(record.name_en ? { nameEn: record.name_en } : {}),
    kind: record.kind,
    ...(record.province ? { province: record.province } : {}),
    ...(record.status.state === 'active' ? {} : { former: record.status }),
    contacts,
    ...(record.source_url
      ? {
          source: {
            publisher: readPublisher(record.source_url),
            url: record.source_url,
            date: record.source_date ?? '',
          },
        }
      : {}),
  };
});
for (const [id, aliases] of Object.entries(supplement.aliases)) {
  const body = organisations.find((organisation) => organisation.id === id);
  if (!body) throw new Error(`supplement: no body ${id}`);
  body.aliases = [...new Set([...body.aliases, ...aliases])];
}
for (const [id, names] of Object.entries(supplement.imitations)) {
  const body =
    organisations.find((organisation) => organisation.id === id) ??
    supplement.organisations.find((organisation) => organisation.id === id);
  if (!body) throw new Error(`supplement: no body ${id}`);
  (body as OrganisationFact).imitations = names;
}
for (const body of supplement.organisations) {
  if (organisations.some(({ id }) => id === body.id))
    throw new Error(`supplement: ${body.id} is there already`);
  if (!body.source.url) throw new Error(`supplement: ${body.id} without a source`);
  organisations.push({ ...body, contacts: [] });
}
writeFileSync('public/data/registry.json', `${JSON.stringify({ organisations }, null, 0)}\n`);
console.log(
  `${organisations.length} organisations, ${organisations.flatMap(({ contacts }) => contacts).length} contacts`,
);
