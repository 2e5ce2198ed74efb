import type { AuthorStatus } from '../detect/types.ts';
import type { AuthorQuestion, Evidence, OrganisationCard } from '../messages.ts';
import type { OrganisationFact, RegistryData } from './data.ts';
import { matchName } from './match-name.ts';
import { buildNameIndex } from './name-index.ts';

/** Whose a contact is and how far that is trusted; see ContactFact. */
export interface PublishedContact {
  organisation: string;
  organisationName: string;
  trust: 'official' | 'secondary';
  evidence: Evidence[];
}

export interface Registry {
  /** Judges an author's name; see match-name.ts. */
  matchName(question: AuthorQuestion): AuthorStatus;
  /** Who published this number (E.164, or a short code as dialled). */
  phone(value: string): PublishedContact | undefined;
  /** Who published this host or a parent of it. */
  domain(host: string): PublishedContact | undefined;
  /** What the card shows of a body; `undefined` for an unknown id. */
  organisation(id: string): OrganisationCard | undefined;
}

/** "0292 3899588", "1900.9068", "069…" as published, in the form that the recognisers give. */
function readPublishedPhone(written: string): string {
  const digits = written.replace(/\D/g, '');
  if (digits.startsWith('84') && digits.length >= 11) return `+${digits}`;
  if (digits.startsWith('0')) return `+84${digits.slice(1)}`;
  return digits.length >= 8 ? `+84${digits}` : digits;
}

function index(organisations: OrganisationFact[]) {
  const phones = new Map<string, PublishedContact>();
  const domains = new Map<string, PublishedContact>();
  const handles = new Map<string, string>();
  for (const { id, name, contacts } of organisations) {
    for (const { kind, value, trust, evidence } of contacts) {
      if (kind === 'handles') {
        if (trust === 'official') handles.set(value.toLowerCase().replace(/^facebook\.com\//, ''), id);
        continue;
      }
      const map = kind === 'phones' ? phones : domains;
      const key = kind === 'phones' ? readPublishedPhone(value) : value.toLowerCase().replace(/^www\./, '');
      const known = map.get(key);
      if (known?.organisation === id) {
        known.evidence.push(evidence);
        if (trust === 'official') known.trust = 'official';
      } else if (!known || (known.trust === 'secondary' && trust === 'official')) {
        map.set(key, { organisation: id, organisationName: name, trust, evidence: [evidence] });
      }
    }
  }
  return { phones, domains, handles };
}

const CARD_KIND = { phones: 'phone', domains: 'link', handles: 'handle' } as const;

/** Makes the registry from its data; a few milliseconds for all bodies. Pure. */
export function createRegistry({ organisations }: RegistryData): Registry {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const { phones, domains, handles } = index(organisations);
  const names = buildNameIndex(organisations);
  return {
    matchName: (question) => matchName(names, { owner: handles }, question),
    phone: (value) => phones.get(value),
    domain(host) {
      for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
        const found = domains.get(name);
        if (found) return found;
      }
      return undefined;
    },
    organisation(id) {
      const fact = byId.get(id);
      if (!fact) return undefined;
      const successor = fact.former?.successor ? byId.get(fact.former.successor) : undefined;
      return {
        id,
        name: fact.name,
        ...(fact.nameEn ? { nameEn: fact.nameEn } : {}),
        kind: fact.kind,
        state: fact.former ? 'former' : 'active',
        ...(successor
          ? {
              successor: {
                id: successor.id,
                name: successor.name,
                ...(fact.former?.since ? { since: fact.former.since } : {}),
              },
            }
          : {}),
        published: fact.contacts.map(({ kind, ...rest }) => ({ kind: CARD_KIND[kind], ...rest })),
        never: [],
        ask: [],
        ...(fact.source ? { source: fact.source } : {}),
      };
    },
  };
}
