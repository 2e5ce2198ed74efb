import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import { readText } from '../../lib/text/words.ts';
import { print, round, time } from './measure.ts';

/**
 * The detector against one `charCodeAt` pass and against libphonenumber-js's number finder on the same texts: an article about
 * scams (tools/bench/article.txt, our own) and the demo feed, read as a page is read, one text at a time.
 */

const article = readFileSync('tools/bench/article.txt', 'utf8');
const feed = (JSON.parse(readFileSync('tools/demo/feed.json', 'utf8')) as { text: string }[]).map(
  ({ text }) => text,
);

function pass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Texts repeated so that one run takes long enough to time. */
const UNITS = 400_000;
function repeat(texts: string[]): string[] {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return Array.from({ length: Math.ceil(UNITS / size) }, () => texts).flat();
}

for (const [name, texts] of [
  ['article', repeat([article])],
  ['feed', repeat(feed)],
] as const) {
  const each = (run: (text: string) => unknown) => () => {
    for (const text of texts) run(text);
  };
  const one = time(each(pass));
  const row = (what: string, ms: number) =>
    print({
      name: `${what} (${name})`,
      value: round(ms),
      unit: 'ms',
      peer: { name: 'charCodeAt pass', value: round(one) },
      ratio: round(ms / one),
    });
  row('fold and words', time(each(readText)));
  const whole = time(each(detect));
  row('detect', whole);
  row('detect and judge', time(each((text) => judge({ text, findings: detect(text) }))));
  const numbers = time(
    each((text) => findPhoneNumbersInText(text, 'VN')),
    5,
  );
  print({
    name: `detect (${name})`,
    value: round(whole),
    unit: 'ms',
    peer: { name: 'libphonenumber-js findPhoneNumbersInText', value: round(numbers) },
    ratio: round(numbers / whole),
  });
}

for (const size of [1_000, 10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = article.repeat(Math.ceil(size / article.length)).slice(0, size);
  const ms = time(() => detect(text), size > 1_000_000 ? 3 : 7);
  print({ name: `detect ${size} characters`, value: round((ms * 1e6) / size), unit: 'ns/char' });
}
const WORST = [
  'a.',
  'k@ ',
  'a ',
  '0 9 ',
  'chuyển tiền ngay ',
  'công an ',
  '(',
  'không chín sáu ',
  'a-',
  '\ud835\udc1a\u0301',
];
for (const piece of WORST) {
  const speed = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    return time(() => detect(text), 3) / text.length;
  };
  const [short, long] = [speed(20_000), speed(800_000)];
  print({
    name: `growth 20 KB to 800 KB of ${JSON.stringify(piece)}`,
    value: round(long / short),
    unit: 'x',
  });
}

try {
  const script = readFileSync('.output/chrome-mv3/content-scripts/social.js');
  print({ name: 'content script', value: script.length, unit: 'bytes' });
  print({ name: 'content script, gzip', value: gzipSync(script).length, unit: 'bytes' });
} catch {
  console.error('content script: not built (npm run build)');
}
