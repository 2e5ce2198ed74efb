import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes lib/detect/data/official-domains.json from the facts: host → body, and brand words that only their owners use in a
 * host. Run where ../shared is; the output is committed and the same for the same facts.
 */

interface Organisation {
  id: string;
  kind: string;
  aliases_vi: string[];
  domains: string[];
}

const BRAND_KINDS = new Set(
  'bank ewallet telecom delivery ecommerce power gov_app gov_portal social_insurance airline post payment retail central_bank'.split(
    ' ',
  ),
);
/** Shorter brand words are also ordinary words or other firms' initials. */
const MIN_BRAND = 3;
/** Aliases that are common words, initials of many things, or names that many honest hosts carry. */
const COMMON = new Set(
  'mb cb best lex cake ems vna vj spc npc cpc fpt zalo tele facebook fb bhxh evn cuc thue momo tiki dab ctg stb eib'.split(
    ' ',
  ),
);

const organisations = readFileSync('../shared/facts/organisations.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Organisation);

const hosts: Record<string, string> = {};
const brands: Record<string, string> = {};
for (const { id, kind, aliases_vi, domains } of organisations) {
  for (const domain of domains) {
    const host = domain.toLowerCase().replace(/^www\./, '');
    if (/^[a-z0-9.-]+\.[a-z]{2,}$/.test(host)) hosts[host] ??= id;
  }
  if (!BRAND_KINDS.has(kind)) continue;
  for (const alias of [...aliases_vi, id]) {
    const word = alias.toLowerCase().replace(/[^a-z0-9]/g, '');
    const ascii = /^[\x20-\x7e]+$/.test(alias);
    if (ascii && word.length >= MIN_BRAND && word.length <= 20 && !COMMON.has(word)) brands[word] ??= id;
  }
}
// Hosts of public services imitate the state rather than one body; these words stand in none but state hosts.
Object.assign(brands, {
  dichvucong: 'dvcqg',
  bocongan: 'bo-cong-an',
  csgt: 'csgt',
  phatnguoi: 'csgt',
  vneid: 'vneid',
  vssid: 'bhxh-vn',
  etax: 'cuc-thue',
  hoanthue: 'cuc-thue',
  tongcucthue: 'tong-cuc-thue',
  dienluc: 'evn',
  dienlucvn: 'evn',
});

const sorted = (record: Record<string, string>) => Object.fromEntries(Object.entries(record).sort());
writeFileSync(
  'lib/detect/data/official-domains.json',
  `${JSON.stringify({ source: 'facts/organisations.jsonl (domains with their sources)', hosts: sorted(hosts), brands: sorted(brands) }, null, 1)}\n`,
);
console.log(`${Object.keys(hosts).length} hosts, ${Object.keys(brands).length} brand words`);
