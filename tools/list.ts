import { parseArgs } from 'node:util';
import trust from '../lib/blocklist/data/trust.json' with { type: 'json' };
import { KINDS } from '../lib/blocklist/shard.ts';
import { build, diff, keygen, readKey, rotate, signDraft, verify } from './list/commands.ts';
import { readFull } from './list/folder.ts';
import { serve } from './list/serve.ts';

/** Publisher of a list: from JSON lines or CSV to a signed folder that any static host serves. `npm run list` alone explains it. */

const HELP = `npm run list -- COMMAND …
  keygen FILE                              make a key pair; FILE gets the private half
  rotate FOLDER --root FILE --list NAME --key PUBLIC …   the root key names the list keys (again)
  build INPUT FOLDER --list NAME --expires DAY [--date DAY] [--keep-months N] [--appeals FILE] [--deltas 4]
  sign FOLDER --key FILE                   sign what was built
  verify FOLDER [--root PUBLIC]            all that a client checks
  inspect FILE                             head of a full file
  diff OLD NEW                             two full files: + added, ~ changed, - dropped
  serve FOLDER [--port 8099]               try it on this machine
INPUT: JSON lines or .csv with kind, value, category, confidence (A, B, C), publisher, url, date, expires, and if known claimed, match
(host_and_subdomains), first, last, reports. Refused lines are named with the reason; the rest is built.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string' },
    key: { type: 'string', multiple: true },
    list: { type: 'string', default: 'canh-giac' },
    expires: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    'keep-months': { type: 'string' },
    appeals: { type: 'string' },
    deltas: { type: 'string', default: '4' },
    port: { type: 'string', default: '8099' },
  },
});

const [command, ...args] = positionals;
const say = (line: string) => console.log(line);
function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is missing\n${HELP}`);
  return value;
}

function runBuild() {
  const { manifest, refusals } = build({
    input: need(args[0], 'INPUT'),
    folder: need(args[1], 'FOLDER'),
    list: values.list,
    date: values.date,
    expires: need(values.expires, '--expires'),
    deltas: Number(values.deltas),
    ...(values['keep-months'] ? { keepMonths: Number(values['keep-months']) } : {}),
    ...(values.appeals ? { appeals: values.appeals } : {}),
  });
  for (const { line, value, why } of refusals) console.error(`line ${line}: ${value} refused: ${why}`);
  say(
    `version ${manifest.version}: ${manifest.entries} entries, ${refusals.length} refused, ${manifest.full.bytes} bytes`,
  );
}

function inspect(path: string) {
  const { header } = readFull(path);
  const count = (number: number) =>
    header.shards.reduce((sum, [kind, , entries]) => sum + (kind === number ? entries : 0), 0);
  say(`${header.list}, version ${header.version} of ${header.date}, ${header.shards.length} shards`);
  for (const [number, kind] of KINDS.entries()) say(`${kind}: ${count(number)}`);
}

const COMMANDS: Record<string, () => unknown> = {
  keygen: async () => say(`public key: ${await keygen(need(args[0], 'FILE'))}`),
  rotate: async () => {
    const root = readKey(need(values.root, '--root'));
    const { epoch } = await rotate(need(args[0], 'FOLDER'), root, values.list, need(values.key, '--key'));
    say(`keys.json: epoch ${epoch}`);
  },
  build: runBuild,
  sign: async () => {
    const { version } = await signDraft(need(args[0], 'FOLDER'), readKey(need(values.key?.[0], '--key')));
    say(`signed version ${version}`);
  },
  verify: async () => {
    const { version, entries, expires } = await verify(
      need(args[0], 'FOLDER'),
      values.root ?? trust.root,
      new Date(),
    );
    say(`good: version ${version}, ${entries} entries, expires ${expires}`);
  },
  inspect: () => inspect(need(args[0], 'FILE')),
  diff: () => diff(need(args[0], 'OLD'), need(args[1], 'NEW')).forEach(say),
  serve: () => {
    serve(need(args[0], 'FOLDER'), Number(values.port));
    say(`http://127.0.0.1:${values.port}/manifest.json`);
  },
};

try {
  const run = COMMANDS[command ?? ''];
  if (run) await run();
  else say(HELP);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
