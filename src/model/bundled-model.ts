import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MnistError } from '../errors/mnist-error.js';
import { readFileBytes } from '../files/read-file-bytes.js';
import { sha256 } from '../files/sha256.js';
import { parseSha256Sums } from '../files/sha256-sums.js';
import { loadTfjsLayers } from './formats/tfjs-layers/load-tfjs-layers.js';
import type { Model } from './model.js';

/** What the model that comes with this package is called, wherever it is installed. */
export const BUNDLED_MODEL = 'bundled';

/** Where the bundled model is: as far from `src/model/` as from `dist/model/`. */
export const BUNDLED_MODEL_FOLDER = fileURLToPath(new URL('../../models/default', import.meta.url));

/** The files that an answer depends on. */
const CHECKED_FILES = ['model.json', 'weights.bin'] as const;

/**
 * Loads the model that comes with this package, once its files are known to be those that it came
 * with: their SHA-256 stands beside them, in `SHA256SUMS`.
 *
 * @param folder where it is
 * @throws MnistError `bundled-model-damaged`, `cannot-read`
 */
export async function loadBundledModel(folder = BUNDLED_MODEL_FOLDER): Promise<Model> {
  const sums = await readFileBytes(join(folder, 'SHA256SUMS'));
  const checksums = parseSha256Sums(new TextDecoder().decode(sums));
  await Promise.all(
    CHECKED_FILES.map((name) => verifyFile(join(folder, name), checksums.get(name))),
  );
  return loadTfjsLayers(folder);
}

async function verifyFile(path: string, checksum: string | undefined): Promise<void> {
  const actual = sha256(await readFileBytes(path));
  if (actual === checksum) return;
  const expected = checksum === undefined ? 'a file that SHA256SUMS lists' : `SHA-256 ${checksum}`;
  throw new MnistError({ code: 'bundled-model-damaged', path, expected, got: `SHA-256 ${actual}` });
}
