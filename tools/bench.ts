import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { detect } from '../lib/detect/detect.ts';
import { fold } from '../lib/text/fold.ts';

/** Speed as ratios of one run (JSON lines, DESIGN.md §6): the detector against one `charCodeAt` pass and against libphonenumber-js. */

if (process.argv[2] === 'list') {
  await import('./bench/list.ts');
  process.exit();
}

const feed = JSON.parse(readFileSync('tools/demo/feed.json', 'utf8')) as { text: string }[];
const text = feed
  .map((item) => item.text)
  .join('\n')
  .repeat(80);
const ROUNDS = 15;

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
function time(run: () => unknown, rounds = ROUNDS): number {
  run();
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}
function pass(): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
const print = (line: object) => console.log(JSON.stringify(line));
const round = (x: number) => Math.round(x * 100) / 100;

const scan = time(pass);
const whole = time(() => detect(text));
const folding = time(() => fold(text));
const phones = time(() => findPhoneNumbersInText(text, 'VN'), 3);
print({
  name: 'fold',
  value: round(folding),
  unit: 'ms',
  peer: { name: 'charCodeAt pass', value: round(scan) },
  ratio: round(folding / scan),
});
print({
  name: 'detect',
  value: round(whole),
  unit: 'ms',
  peer: { name: 'charCodeAt pass', value: round(scan) },
  ratio: round(whole / scan),
});
print({
  name: 'detect',
  value: round(whole),
  unit: 'ms',
  peer: { name: 'libphonenumber-js findPhoneNumbersInText', value: round(phones) },
  ratio: round(phones / whole),
});
for (const factor of [1, 10, 100]) {
  const part = text.slice(0, 4_000).repeat(factor);
  const ms = time(() => detect(part), 7);
  print({
    name: `detect ${part.length} characters`,
    value: round((ms * 1e6) / part.length),
    unit: 'ns/char',
  });
}
try {
  const script = readFileSync('.output/chrome-mv3/content-scripts/social.js');
  print({ name: 'content script', value: script.length, unit: 'bytes' });
  print({ name: 'content script, gzip', value: gzipSync(script).length, unit: 'bytes' });
} catch {
  console.error('content script: not built (npm run build)');
}
