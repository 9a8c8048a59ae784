// A static server for one build, strict on purpose: what is not a file is a 404, as on a plain
// host, and every file has its proper type.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const COMPRESSIBLE = /^(text\/|application\/(wasm|json|xml|manifest)|image\/svg)/;

/** By the name that a browser accepts them under. */
const ENCODERS = {
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
};

/**
 * Serves the directory `dist` on a free port of this machine, below the path `base`; with an
 * `encoding` compressed for browsers that accept it.
 * @param {{ dist: string, base?: string, encoding?: 'gzip' | 'br', port?: number }} options  port: one that was served before
 * @returns {Promise<{ origin: string, url: string, close: () => Promise<void> }>}
 */
export async function serve({ dist, base = '/', encoding, port = 0 }) {
  const compressed = new Map();

  async function answer(path, accepted) {
    if (path + '/' === base) return { status: 301, headers: { location: base } };
    if (!path.startsWith(base)) return { status: 404 };
    let file = normalize(join(dist, path.slice(base.length)));
    if (file !== normalize(dist) && !file.startsWith(normalize(dist + sep))) return { status: 404 };
    if (path.endsWith('/')) file = join(file, 'index.html');
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return { status: 404 };
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    let body = await readFile(file);
    if (encoding && accepted.includes(encoding) && COMPRESSIBLE.test(type)) {
      const key = `${file} ${found.mtimeMs}`;
      if (!compressed.has(key)) compressed.set(key, ENCODERS[encoding](body));
      body = compressed.get(key);
      headers['content-encoding'] = encoding;
    }
    return { status: 200, headers, body };
  }

  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      const accepted = (request.headers['accept-encoding'] ?? '').match(/\b\w+\b/g) ?? [];
      const { status, headers = {}, body = '' } = await answer(path, accepted);
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch {
      response.writeHead(400).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + base,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
