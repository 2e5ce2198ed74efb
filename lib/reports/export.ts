import type { SavedReport } from '../messages.ts';

/** Publisher named in an exported line; whoever reviews the line replaces it by what they found. */
const PUBLISHER = 'Người dùng Cảnh Giác';

/**
 * Reports as JSON lines, one per reported identifier, oldest first, in the form that `npm run list -- build` reads. Confidence is
 * `C` (repeated without evidence) and `url` is empty: the build refuses the line until a reviewer has put a source in.
 */
export function exportReports(reports: readonly SavedReport[]): string {
  const lines = reports
    .filter(({ kind }) => kind === 'report')
    .toReversed()
    .flatMap(({ id, identifiers, category, created, note, text }) => {
      const date = new Date(created).toISOString().slice(0, 10);
      return identifiers.map(({ kind, value }) => ({
        ...{ kind, value, category, confidence: 'C', publisher: PUBLISHER, url: '', date },
        ...{ report: id, note, text },
      }));
    });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
