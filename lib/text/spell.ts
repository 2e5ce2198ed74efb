/** Old and new placement of the tone mark ("hoá", "hóa") are one spelling. */
const PLACEMENTS: Record<string, string> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};

/** A written word in one canonical spelling: NFC, lower case, new tone placement. */
export function spell(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[òóỏõọ][ae]|[ùúủũụ]y/g, (pair) => PLACEMENTS[pair] ?? pair);
}
