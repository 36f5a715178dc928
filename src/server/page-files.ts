import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { MnistError } from '../errors/mnist-error.js';

/** Where the built page is: as far from `src/server/` as from `dist/server/`. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/**
 * Makes sure that there is a page to serve.
 *
 * @throws MnistError `page-not-built`
 */
export async function requirePage(folder: string): Promise<void> {
  const isThere = await stat(`${folder}/index.html`).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isThere) throw new MnistError({ code: 'page-not-built', path: folder });
}

/**
 * Serves the files of the page that are there now, each at its own address, and nothing else: no address
 * is ever turned into a path.
 */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    dotfiles: 'ignore',
    decorateReply: false,
    cacheControl: false,
    // The files are small, and a range that is none would be an error of its own.
    acceptRanges: false,
    setHeaders: (response, path) => {
      // Vite puts a hash of the content into these names.
      const isHashed = /[\\/]assets[\\/][^\\/]+$/.test(path);
      const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', caching);
    },
  });
}
