import { readFileSync } from 'node:fs';
import { detect } from '../lib/detect/detect.ts';
import { judge } from '../lib/detect/judge.ts';
import { type LabelledText, readCorpus, readOwn, wilson } from './eval/texts.ts';

/**
 * Quality of the detector as it is committed: per set and label, how many texts are flagged and how many are `danger`, each with a
 * 95 % Wilson interval, phones by E.164, and the worst confusions. The weights have seen the development sets; the cross-validated
 * figures are those that `npm run train` prints. `--kinds` breaks sets down by kind.
 */

const CONFUSIONS = 8;
const rows = [...readCorpus(), ...readOwn('holdout')]
  .filter(({ undecidable, standalone, short }) => !undecidable && standalone !== false && !short)
  .map((text) => {
    const findings = detect(text.text);
    return { text, findings, verdict: judge({ text: text.text, findings }) };
  });

function print(name: string, keyOf: (text: LabelledText) => string): void {
  const groups = Map.groupBy(rows, ({ text }) => keyOf(text));
  console.log(`\n${name}`);
  for (const [key, group] of [...groups].sort()) {
    const flagged = group.filter(({ verdict }) => verdict.level !== 'none').length;
    const danger = group.filter(({ verdict }) => verdict.level === 'danger').length;
    console.log(
      `${key.padEnd(38)} flagged ${wilson(flagged, group.length).padEnd(32)} danger ${wilson(danger, group.length)}`,
    );
  }
}

print('By set', ({ set, label }) => `${set} ${label}`);
if (process.argv.includes('--kinds')) print('By kind', ({ set, label, kind }) => `${set} ${label} ${kind}`);

let [hits, wrong, missed] = [0, 0, 0];
for (const { text, findings } of rows) {
  if (!text.phones) continue;
  const found = new Set(
    findings.filter(({ kind, value }) => kind === 'phone' && value.startsWith('+')).map(({ value }) => value),
  );
  for (const value of found) text.phones.includes(value) ? hits++ : wrong++;
  for (const value of text.phones) if (!found.has(value)) missed++;
}
console.log(
  `\nPhones (E.164): precision ${wilson(hits, hits + wrong)}, recall ${wilson(hits, hits + missed)}`,
);

const worst = (label: string, sign: number) =>
  rows
    .filter(
      ({ text, verdict }) => text.label === label && (label === 'benign') === (verdict.level !== 'none'),
    )
    .sort((a, b) => sign * (a.verdict.score - b.verdict.score))
    .slice(0, CONFUSIONS)
    .forEach(({ text, verdict }) => {
      console.log(
        `  ${verdict.score} ${text.id} (${text.kind}): ${verdict.reasons.map(({ code }) => code).join(', ')}`,
      );
    });
console.log('\nHonest texts that were flagged');
worst('benign', -1);
console.log('\nScams that were missed');
worst('scam', 1);

const weights = JSON.parse(readFileSync('lib/detect/data/weights.json', 'utf8'));
console.log(
  `\n${Object.keys(weights.weights).length} weights, thresholds ${JSON.stringify(weights.thresholds.normal)}`,
);
