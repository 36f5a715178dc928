import type { FastifyRequest } from 'fastify';
import { MnistError } from '../../errors/mnist-error.js';
import { UNNAMED, type UploadedPicture } from './uploaded-picture.js';

/** Options of the multipart plugin: one file, and the few fields that a form may have beside it. */
export const FORM_LIMITS = { files: 1, fields: 10, fieldSize: 10_000, parts: 11, headerPairs: 50 };

/**
 * Takes the one file out of a form.
 *
 * @throws MnistError `invalid-body`; what the plugin throws for a file that is too large
 */
export async function readFormData(request: FastifyRequest): Promise<UploadedPicture> {
  let found: UploadedPicture | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      const bytes = await part.toBuffer();
      found = { file: part.filename || UNNAMED, kind: 'picture', bytes };
    }
  } catch (error) {
    if (isTooLarge(error) || !(error instanceof Error)) throw error;
    throw new MnistError(
      { code: 'invalid-body', expected: 'a form with one file', got: error.message },
      { cause: error },
    );
  }
  if (found !== undefined) return found;
  throw new MnistError({
    code: 'invalid-body',
    expected: 'a form with one file',
    got: 'a form without a file',
  });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
}
