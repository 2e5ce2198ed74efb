import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** Serves a publisher's folder on this machine, with ETags as a static host gives them. For trying out only. */
export function serve(folder: string, port: number): Server {
  return createServer((request, response) => {
    const name = /^\/([\w-]+(?:\.[\w-]+)*)$/.exec(request.url ?? '')?.[1];
    if (!name || name === 'draft.json') return void response.writeHead(404).end();
    try {
      const bytes = readFileSync(join(folder, name));
      const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
      const headers = { etag, 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
      if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(port, '127.0.0.1');
}
