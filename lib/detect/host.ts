import domains from './data/domains.json' with { type: 'json' };
import official from './data/official-domains.json' with { type: 'json' };

const list = (text: string) => new Set(text.split(' '));
const tlds = list(domains.tlds);
const ambiguous = list(domains.ambiguous);
const risky = list(domains.risky);
const shorteners = list(domains.shorteners);
const chats = list(domains.chats);
const wellKnown = list(domains['well-known']);
const hosts = new Map(Object.entries(official.hosts));
const brands = new Map(Object.entries(official.brands));
/** Brand words this long are looked for inside longer labels too; shorter ones only as a whole part. */
const LONG_BRAND = 5;
const longBrands = [...brands.keys()].filter((brand) => brand.length >= LONG_BRAND);

export const isTld = (label: string): boolean => tlds.has(label);
/** Endings that are also Vietnamese or English words, so that a missing space after a full stop looks like a host. */
export const isAmbiguousTld = (label: string): boolean => ambiguous.has(label);

function findParent(host: string, has: (name: string) => boolean): string | undefined {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (has(name)) return name;
  }
  return undefined;
}

/** Body whose official host this is (or a subdomain of it). Police: only under mps.gov.vn, bocongan.gov.vn, congan.‹tỉnh›.gov.vn. */
export function findOfficialOwner(host: string): string | undefined {
  const police = /(^|\.)congan\.[a-z-]+\.gov\.vn$/.test(host);
  const name = hosts.has(host) || !police ? findParent(host, (part) => hosts.has(part)) : undefined;
  return name ? hosts.get(name) : police ? 'bo-cong-an' : undefined;
}

/** Hosts of well-known firms, papers and services: no body of the registry's, and nothing strange in a text. */
export const isWellKnown = (host: string): boolean =>
  findParent(host, (name) => wellKnown.has(name)) !== undefined;

/** One letter for another, doubled, dropped or swapped, as in "vietcombannk": only for long brands, and never by more than one. */
function isOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Shortest brand that a typo of may be flagged: at eight letters no two Vietnamese bank hosts are one edit apart. */
const TYPO_BRAND = 8;

/** Body that a host imitates by carrying its name without being its host; `undefined` for official, state and well-known hosts. */
export function findImitated(host: string): string | undefined {
  if (findOfficialOwner(host) || isWellKnown(host)) return undefined;
  if (/(^|\.)gov\.vn$/.test(host)) return undefined;
  const labels = host.split('.').slice(0, -1);
  // Under .vn names are registered with papers: a label that is the brand itself is taken for the firm's own, though unlisted.
  const registered = /([^.]+)(?:\.(?:com|net|org|edu))?\.vn$/.exec(host)?.[1];
  if (registered && brands.has(registered)) return undefined;
  const parts = labels.flatMap((label) => label.split('-'));
  for (const part of parts) {
    const plain = part.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e').replace(/4/g, 'a');
    const own = brands.get(part) ?? brands.get(plain) ?? brands.get(part.replace(/\d+$/, ''));
    // A brand that stands alone before a country ending may well be the firm's own host abroad or a namesake's.
    if (
      own &&
      (part.length >= LONG_BRAND || parts.length > 1 || risky.has(host.slice(host.lastIndexOf('.') + 1)))
    )
      return own;
    const inside = longBrands.find((brand) => plain.includes(brand));
    if (inside) return brands.get(inside);
    const typo = longBrands.find((brand) => brand.length >= TYPO_BRAND && isOneTypo(plain, brand));
    if (typo) return brands.get(typo);
    // Four-letter brands glued to banking words: "bidvonline", "onlinenhbidv", "ebidv".
    const short =
      /^(?:e|m|i|my|vn|nh|onlinenh|online|ebank|ibank|ibanking|app)?(bidv|acb|vcb|shb|msb|vib|ocb|tpb|scb)(?:online|vn|bank|smart|app|stk|digi\w*|ibank\w*|pay)?$/.exec(
        plain,
      );
    if (short && short[0] !== short[1]) return brands.get(short[1]!);
  }
  // "gov" or "gov.vn" inside a host that does not end in it: the state's name worn by someone else.
  return labels.some((label) => /(^|-)gov(vn)?(-|$)|gov-vn|^.{3,}gov$/.test(label)) ? 'state' : undefined;
}

/** Risk trait that the address itself shows, if any. */
export function findTrait(
  host: string,
  path: string,
): 'apk' | 'shortener' | 'chat' | 'ip' | 'risky-tld' | undefined {
  if (/\.apk\b/.test(path)) return 'apk';
  if (shorteners.has(host)) return 'shortener';
  if (chats.has(host)) return 'chat';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return 'ip';
  return risky.has(host.slice(host.lastIndexOf('.') + 1)) ? 'risky-tld' : undefined;
}
