import { foldText } from '../text/fold.ts';
import { spell } from '../text/spell.ts';

export interface NameToken {
  /** As written, in canonical spelling. */
  written: string;
  /** Folded to plain letters. */
  plain: string;
  /** Folded further so that letters which imitate each other are one ("cônq", "credlt", "vietcornbank"). */
  key: string;
}

const MAX_NAME = 300;
const EXPANSIONS: [pattern: RegExp, full: string][] = [
  [/\bcatp\b/g, 'cong an tp'],
  [/\bca\b(?= (?:tp|tinh|thanh|quan|huyen|phuong|xa|q|p|[a-z]+))/g, 'cong an'],
  [/\bbv\b/g, 'benh vien'],
  [/\bvks\b/g, 'vien kiem sat'],
  [/\bvksnd\b/g, 'vien kiem sat nhan dan'],
  [/\btand\b/g, 'toa an nhan dan'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bnhcsxh\b/g, 'ngan hang chinh sach xa hoi'],
  [/\btt ?[-&] ?tt\b|\btttt\b/g, 'thong tin va truyen thong'],
  [/\btphcm\b|\btp\.? ?hcm\b|\bhcm\b/g, 'tp ho chi minh'],
  [/\bhn\b/g, 'ha noi'],
  [/\bld\b/g, 'lao dong'],
  [/\bqg\b/g, 'quoc gia'],
  [/\btw\b/g, 'trung uong'],
  [/\bkv\b/g, 'khu vuc'],
  [/\bbca\b/g, 'bo cong an'],
  [/\bbqp\b/g, 'bo quoc phong'],
  [/\bmttqvn\b/g, 'mttq viet nam'],
  [/\bbhxhvn\b/g, 'bao hiem xa hoi viet nam'],
  [/\bvn eid\b|\bvne id\b/g, 'vneid'],
  [/\bnn\b/g, 'nha nuoc'],
  [/\bvn\b/g, 'viet nam'],
];

/** Letters that imitate each other in print, made one. */
export function skeleton(plain: string): string {
  return plain
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/q(?!u)/g, 'g')
    .replace(/[l1|]/g, 'i')
    .replace(/0/g, 'o');
}

/** Words of a name: folded, abbreviations written out, look-alikes made one. Reads at most 300 characters. */
export function readNameTokens(name: string): NameToken[] {
  const cut = name.slice(0, MAX_NAME);
  const written = cut
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}\u200b-\u200f\u2060-\u206f\ufeff&]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const spelt = new Map(written.map((word) => [foldText(word), spell(word)]));
  let plain = written.map(foldText).join(' ');
  for (const [pattern, full] of EXPANSIONS) plain = plain.replace(pattern, full);
  return plain
    .split(/[ &]+/)
    .filter((word) => word !== '')
    .map((word) => ({ written: spelt.get(word) ?? '', plain: word, key: skeleton(word) }));
}
