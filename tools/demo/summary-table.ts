import type { TabSummary } from '../../lib/messages.ts';

const clip = (text: string, width: number) => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > width ? `${flat.slice(0, width - 1)}…` : flat.padEnd(width);
};

/** Prints what a tab's reader found: one row per flagged post with level, author, and each reason with its words. */
export function printSummary(summary: TabSummary): void {
  const { counts, identifiers } = summary;
  console.log(`\nsite: ${summary.site} (${summary.health}), posts read: ${summary.posts}`);
  console.log(`danger: ${counts.danger}, caution: ${counts.caution}, nothing found: ${counts.none}`);
  console.log(
    `identifiers seen: ${
      Object.entries(identifiers)
        .map(([kind, n]) => `${kind} ${n}`)
        .join(', ') || 'none'
    }\n`,
  );
  console.log(`${clip('level', 8)} ${clip('author', 32)} why`);
  for (const post of summary.flagged) {
    post.reasons.forEach((reason, index) => {
      const head = index === 0 ? `${clip(post.level, 8)} ${clip(post.author ?? '', 32)}` : ' '.repeat(41);
      console.log(`${head} ${reason.code}: “${clip(reason.quote, 60).trimEnd()}”`);
    });
  }
}
