import type { FastifyRequest } from 'fastify';
import { IMAGE_PIXELS } from '../../data/digit-image.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { PictureJson } from '../schemas/predict.js';
import { SUPPORTED_BODY_TYPES } from './body-types.js';
import { looksLikePicture } from './looks-like-picture.js';
import { parsePictureJson } from './parse-picture-json.js';
import { readFormData } from './read-form-data.js';
import { UNNAMED, type UploadedPicture } from './uploaded-picture.js';

/**
 * Takes the picture out of a request, whatever form it came in.
 *
 * @throws MnistError `invalid-body`, `unsupported-body-type`, `body-too-large`
 */
export async function readBody(request: FastifyRequest): Promise<UploadedPicture> {
  const type = mediaTypeOf(request);
  if (type === 'multipart/form-data') return readFormData(request);
  if (type === 'application/json') return parsePictureJson(request.body as PictureJson);
  // No body at all has no parser either.
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (type === 'application/octet-stream' && bytes.length === IMAGE_PIXELS) {
    return { file: UNNAMED, kind: 'digit', image: bytes };
  }
  if (isPictureType(type) || bytes.length === 0 || looksLikePicture(bytes)) {
    return { file: UNNAMED, kind: 'picture', bytes };
  }
  // What curl calls all data unless told: a picture is taken for one, other data is a misunderstanding.
  throw new MnistError({
    code: 'unsupported-body-type',
    type: type ?? 'no Content-Type',
    supported: SUPPORTED_BODY_TYPES,
  });
}

function isPictureType(type: string | undefined): boolean {
  return type === 'application/octet-stream' || type?.startsWith('image/') === true;
}

function mediaTypeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
}
