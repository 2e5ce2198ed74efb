import type { Evidence } from '../messages.ts';

/** A published contact as its source wrote it. `official`: published by the body or quoted from it; `secondary`: unverified. */
export interface ContactFact {
  kind: 'phones' | 'domains' | 'handles';
  value: string;
  trust: 'official' | 'secondary';
  evidence: Evidence;
}

/** One body as public/data/registry.json holds it; every fact carries its source. */
export interface OrganisationFact {
  id: string;
  name: string;
  aliases: string[];
  /** Names that no body bears, worn by pages that pretend to be this one. */
  imitations?: string[];
  nameEn?: string;
  kind: string;
  province?: string;
  /** Set when the body no longer exists under this name. */
  former?: { state: string; successor: string | null; since: string | null };
  contacts: ContactFact[];
  /** Where the name and its state come from; absent for household names, of which only the name is used. */
  source?: Evidence;
}

export interface RegistryData {
  organisations: OrganisationFact[];
}
