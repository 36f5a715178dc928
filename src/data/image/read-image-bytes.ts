import { createReadStream } from 'node:fs';
import { MnistError } from '../../errors/mnist-error.js';
import { MAX_IMAGE_BYTES } from './image-limits.js';

/**
 * Reads a picture's bytes from a file.
 *
 * @throws MnistError `cannot-read`, `empty-image-file`, `image-too-large`
 */
export async function readImageFile(path: string): Promise<Buffer> {
  return readImageStream(createReadStream(path), path);
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
  try {
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
  } catch (error) {
    if (error instanceof MnistError) throw error;
    throw new MnistError(
      { code: 'cannot-read', path: name, reason: describeSystemError(error) },
      { cause: error },
    );
  }
  if (size === 0) throw new MnistError({ code: 'empty-image-file', path: name });
  return Buffer.concat(chunks, size);
}

const reasons = new Map<string | undefined, string>([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'a folder, not a file'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
]);

function describeSystemError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons.get(code) ?? message;
}
