import { existsSync, globSync, readFileSync } from 'node:fs';

/** One labelled text, of the development corpus or of the project's own. */
export interface LabelledText {
  id: string;
  text: string;
  label: 'scam' | 'benign';
  kind: string;
  set: string;
  cluster?: string;
  standalone?: boolean;
  short?: boolean;
  undecidable?: boolean;
  phones?: string[];
}

function read(path: string, set: string): LabelledText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...JSON.parse(line), set }));
}

/** The development texts, or none (with a word to the reader) where ../shared is not. */
export function readCorpus(): LabelledText[] {
  const folder = '../shared/corpus';
  if (!existsSync(folder)) {
    console.error('../shared/corpus is not here: only the project’s own texts are used');
    return [];
  }
  return ['scam-messages', 'benign-hard', 'benign-general', 'adversarial'].flatMap((set) =>
    read(`${folder}/${set}.jsonl`, set),
  );
}

/** The project's own texts whose file name begins with `prefix` (`train` or `holdout`). */
export function readOwn(prefix: string): LabelledText[] {
  return globSync(`tests/fixtures/texts/${prefix}-*.jsonl`)
    .sort()
    .flatMap((path) => read(path, `own-${prefix}`));
}

/** Share with its 95 % Wilson interval, as text: "12/340 3.5 % (2.0–6.1)". */
export function wilson(hits: number, of: number): string {
  if (of === 0) return '–';
  const z = 1.96;
  const p = hits / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (x: number) => (100 * Math.max(0, x)).toFixed(2);
  return `${hits}/${of} ${percent(p)} % (${percent(centre - half)}–${percent(centre + half)})`;
}
