import { existsSync } from 'node:fs';

/**
 * `npm run bench [-- NAME…]`: one JSON line per measure (DESIGN.md §6). Each file of tools/bench measures one thing and compares
 * within its own run, since these machines are noisy; without a name all are run.
 */

const ALL = ['detect', 'names', 'list', 'page'];
const asked = process.argv.slice(2).filter((name) => !name.startsWith('-'));
for (const name of asked.length > 0 ? asked : ALL) {
  const file = `./bench/${name}.ts`;
  if (existsSync(new URL(file, import.meta.url))) await import(file);
  else if (asked.length > 0) throw new Error(`no benchmark "${name}"; there are: ${ALL.join(', ')}`);
}
