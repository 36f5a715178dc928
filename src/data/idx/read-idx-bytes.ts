import { createGunzip } from 'node:zlib';
import { MnistError } from '../../errors/mnist-error.js';
import { gunzip, gunzipFailure, isGzip, maxGunzippedBytes } from './gunzip.js';
import { idxHeaderBytes, parseIdxHeader } from './idx-header.js';
import { MAX_FILE_BYTES, readFileBytes } from '../../files/read-file-bytes.js';

/**
 * Reads an IDX file, gzipped or not (its first bytes tell, not its name), and returns it
 * uncompressed. A gzip file's header is read first and bounds what is decompressed.
 *
 * @param path the file
 * @param rank the expected number of axes: 1 for labels, 3 for images
 * @throws MnistError `cannot-read`, `file-too-large`, `gzip-truncated`, `gzip-corrupt`,
 *   `gzip-too-long`, and for gzip files `idx-bad-magic`, `idx-wrong-element-type`,
 *   `idx-wrong-rank`, `idx-truncated`
 */
export async function readIdxBytes(path: string, rank: number): Promise<Uint8Array> {
  const bytes = await readFileBytes(path);
  return isGzip(bytes) ? gunzipIdx(bytes, path, rank) : bytes;
}

async function gunzipIdx(bytes: Uint8Array, path: string, rank: number): Promise<Uint8Array> {
  const beginning = await gunzipBeginning(bytes, path, idxHeaderBytes(rank));
  const { totalBytes } = parseIdxHeader(beginning, path, rank);
  const mostBytes = maxGunzippedBytes(bytes.length);
  if (totalBytes > mostBytes) {
    throw new MnistError({
      code: 'idx-truncated',
      path,
      expectedBytes: totalBytes,
      gotBytes: mostBytes,
    });
  }
  if (totalBytes > MAX_FILE_BYTES) {
    throw new MnistError({
      code: 'file-too-large',
      path,
      bytes: totalBytes,
      maxBytes: MAX_FILE_BYTES,
    });
  }
  return gunzip(bytes, path, totalBytes);
}

/** Decompresses the first `length` bytes only, or fewer when there are not as many. */
async function gunzipBeginning(
  bytes: Uint8Array,
  path: string,
  length: number,
): Promise<Uint8Array> {
  // The smallest output buffer that zlib takes: all but the beginning stays compressed.
  const stream = createGunzip({ chunkSize: 64 });
  stream.end(bytes);
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      received += chunk.length;
      if (received >= length) break;
    }
  } catch (error) {
    throw gunzipFailure(error, path, length);
  }
  return Buffer.concat(chunks);
}
