import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readInput } from './scan/input.ts';
import { printReport } from './scan/report.ts';
import { scan } from './scan/scan.ts';

/**
 * The detector without a browser (DESIGN.md §6): JSON lines in, one JSON line out for each, in order and streaming. A line that
 * cannot be read gives `{"id", "error"}`, the rest goes on, and the exit status is 1. `--text` reads plain text instead.
 */

const { values, positionals } = parseArgs({ options: { text: { type: 'boolean' } }, allowPositionals: true });
const [file] = positionals;
if (file !== undefined && !existsSync(file)) {
  console.error(`scan: there is no file ${file}`);
  process.exit(1);
}
// A reader that goes away ("| head") ends the scan quietly.
process.stdout.on('error', () => process.exit(0));

if (values.text) {
  const text = readFileSync(file ?? 0, 'utf8');
  printReport(text, scan({ id: null, text }));
} else {
  const lines = createInterface({
    input: file ? createReadStream(file) : process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const input = readInput(line, number);
    if ('error' in input) process.exitCode = 1;
    const output = `${JSON.stringify('error' in input ? input : scan(input))}\n`;
    // Waiting for a slow reader keeps memory constant.
    if (!process.stdout.write(output)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
