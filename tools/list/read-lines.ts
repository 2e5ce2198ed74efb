import type { FactLine } from './read-facts.ts';

/** Values of one CSV line, quotes as RFC 4180 has them. */
const splitCsv = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );

/** Lines of a JSON-lines or CSV (first line: column names) file, with their numbers from 1; a line that cannot be read is an error in its place. */
export function readLines(content: string, csv: boolean): { number: number; line: FactLine | Error }[] {
  const rows = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = csv ? splitCsv(rows[0] ?? '') : [];
  return rows.flatMap((row, i) => {
    if (row.trim() === '' || (csv && i === 0)) return [];
    if (csv) {
      const values = splitCsv(row);
      if (values.length !== columns.length)
        return { number: i + 1, line: new Error('wrong number of columns') };
      return { number: i + 1, line: Object.fromEntries(columns.map((name, at) => [name, values[at]])) };
    }
    try {
      return { number: i + 1, line: JSON.parse(row) as FactLine };
    } catch {
      return { number: i + 1, line: new Error('not JSON') };
    }
  });
}
