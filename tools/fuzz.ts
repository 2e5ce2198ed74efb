import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { properties } from './fuzz/all.ts';
import { type Failure, findFailure } from './fuzz/check-property.ts';

/**
 * `npm run fuzz`: the properties of `npm test` on new random seeds, on every core. `--cases N` (in all, default a million) or
 * `--minutes M`; `--only WORDS` takes the properties whose name holds them, `--seed S` the same values again. A failure is printed
 * with its seed and its smallest value, and kept in tests/fixtures/fuzz, where `npm test` tries it from then on; exit status 1.
 */
const KEPT = 'tests/fixtures/fuzz';
/** Share of a property's cases in `npm test` that one turn tries: small enough to stop within seconds. */
const TURN = 0.1;

interface Job {
  seed: number;
  cases: number;
  until: number;
  only: string;
}

async function work({ seed, cases, until, only }: Job): Promise<void> {
  let chosen = properties.filter(({ name }) => name.includes(only));
  let left = cases;
  for (let turn = 0; left > 0 && chosen.length > 0 && Date.now() < until; turn++) {
    for (const property of chosen) {
      const size = Math.min(left, Math.ceil(property.cases * TURN));
      if (size === 0) break;
      const failure = await findFailure(property, (seed + turn * 0x9e3779b1) | 0, size);
      left -= size;
      parentPort!.postMessage({ tried: size, failure });
      if (failure) chosen = chosen.filter((other) => other !== property);
    }
  }
}

function keep(failure: Failure): string {
  mkdirSync(KEPT, { recursive: true });
  const file = `${KEPT}/${failure.property.replace(/\W+/g, '-').slice(0, 40)}-${failure.seed >>> 0}.json`;
  const { property, value } = failure;
  const found = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ property, found, value }, undefined, 1)}\n`);
  return file;
}

async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      minutes: { type: 'string' },
      only: { type: 'string', default: '' },
      seed: { type: 'string' },
    },
  });
  const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes);
  const cases = Number(values.cases ?? (values.minutes === undefined ? 1_000_000 : Number.MAX_SAFE_INTEGER));
  if (!(minutes > 0 && cases > 0)) throw new Error('--cases and --minutes are numbers above 0');
  if (!properties.some(({ name }) => name.includes(values.only)))
    throw new Error(
      `no property is called “${values.only}”: ${properties.map(({ name }) => name).join(' · ')}`,
    );
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const cores = values.seed === undefined ? Math.min(availableParallelism(), 8) : 1;
  const until = Date.now() + minutes * 60_000;
  console.log(`seed ${seed}, ${cores} ${cores === 1 ? 'core' : 'cores'}`);
  const started = performance.now();
  const failures: Failure[] = [];
  let tried = 0;
  const runs = Array.from({ length: cores }, (_, i) => {
    const job: Job = { seed: seed + i, cases: Math.ceil(cases / cores), until, only: values.only };
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    worker.on('message', (told: { tried: number; failure?: Failure }) => {
      tried += told.tried;
      if (told.failure) failures.push(told.failure);
    });
    return new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  });
  await Promise.all(runs);
  for (const failure of failures) {
    console.log(`\n✗ ${failure.property}\n  ${JSON.stringify(failure.value)}\n  ${failure.message}`);
    console.log(
      `  kept in ${keep(failure)}; again: npm run fuzz -- --only '${failure.property}' --seed ${failure.seed}`,
    );
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`\n${tried.toLocaleString('en')} cases in ${seconds.toFixed(0)} s, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

await (isMainThread ? fuzz() : work(workerData as Job));
