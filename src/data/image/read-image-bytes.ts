import { createReadStream, readFileSync, statSync } from 'node:fs';
import { MnistError } from '../../errors/mnist-error.js';
import { orCannotRead } from '../../files/explain-system-error.js';
import { MAX_IMAGE_BYTES } from './image-limits.js';

/** A digit's picture hardly ever has more bytes. */
const MAX_SMALL_BYTES = 256_000;

/**
 * Reads a picture's bytes from a file.
 *
 * @throws MnistError `cannot-read`, `empty-image-file`, `image-too-large`
 */
export async function readImageFile(path: string): Promise<Buffer> {
  const bytes = await orCannotRead(path, () => readSmallFile(path));
  return bytes ?? readImageStream(createReadStream(path), path);
}

/** The content of a small file; null for large ones, pipes, devices and folders. */
function readSmallFile(path: string): Buffer | null {
  const stats = statSync(path);
  const isSmall = stats.isFile() && stats.size > 0 && stats.size <= MAX_SMALL_BYTES;
  // At once: handing a small file over to another thread takes far longer than reading it.
  return isSmall ? readFileSync(path) : null;
}

/**
 * Reads a picture's bytes from a stream, such as stdin, to its end; stops at
 * {@link MAX_IMAGE_BYTES}, so that an endless stream is refused as well.
 *
 * @param stream the bytes
 * @param name what the stream is called in failures
 * @throws MnistError `cannot-read`, `empty-image-file`, `image-too-large`
 */
export async function readImageStream(
  stream: AsyncIterable<string | Buffer>,
  name: string,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  await orCannotRead(name, async () => {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > MAX_IMAGE_BYTES) {
        throw new MnistError({
          code: 'image-too-large',
          path: name,
          limit: `${MAX_IMAGE_BYTES / 1e6} MB`,
          got: `more than ${MAX_IMAGE_BYTES / 1e6} MB`,
        });
      }
    }
  });
  if (size === 0) throw new MnistError({ code: 'empty-image-file', path: name });
  return Buffer.concat(chunks, size);
}
