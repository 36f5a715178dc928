import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback } from 'node:zlib';
import { MnistError } from '../../errors/mnist-error.js';

const gunzipAsync = promisify(gunzipWithCallback);

/** The most that one byte of deflate can stand for: 258 bytes in 2 bits, https://zlib.net/zlib_tech.html */
const MAX_DEFLATE_RATIO = 1032;

/** The smallest output buffer that zlib takes. */
const MIN_CHUNK_BYTES = 64;

/** Whether bytes begin like a gzip file (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The most that a gzip file of a certain size can hold. */
export function maxGunzippedBytes(gzipBytes: number): number {
  return gzipBytes * MAX_DEFLATE_RATIO;
}

/**
 * Decompresses a gzip file off the main thread. The output is bounded: a decompression bomb is
 * stopped, whatever it claims.
 *
 * @param bytes the whole gzip file
 * @param path the file, for the failure
 * @param expectedBytes the size that the content should have; it may turn out to be less
 * @throws MnistError `gzip-truncated`, `gzip-corrupt`, `gzip-too-long`
 */
export async function gunzip(
  bytes: Uint8Array,
  path: string,
  expectedBytes: number,
): Promise<Uint8Array> {
  // One buffer of the right size is three times as fast as growing; it can never be larger than
  // what the file could really hold. The spare byte tells a file of the right size from a longer one.
  const chunkSize = Math.max(
    MIN_CHUNK_BYTES,
    Math.min(expectedBytes + 1, maxGunzippedBytes(bytes.length)),
  );
  try {
    return await gunzipAsync(bytes, { maxOutputLength: Math.max(expectedBytes, 1), chunkSize });
  } catch (error) {
    throw gunzipFailure(error, path, expectedBytes);
  }
}

/** Turns zlib's errors into ours; any other error comes back as it is. */
export function gunzipFailure(error: unknown, path: string, expectedBytes: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'Z_BUF_ERROR':
      return new MnistError({ code: 'gzip-truncated', path }, { cause: error });
    case 'Z_DATA_ERROR':
    case 'Z_NEED_DICT':
      return new MnistError(
        { code: 'gzip-corrupt', path, reason: error.message },
        { cause: error },
      );
    case 'ERR_BUFFER_TOO_LARGE':
      return new MnistError({ code: 'gzip-too-long', path, expectedBytes }, { cause: error });
    default:
      return error;
  }
}
