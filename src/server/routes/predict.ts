import { Type } from 'typebox';
import { goneSignal } from '../http/gone-signal.js';
import { limitHeldBytes } from '../http/limit-held-bytes.js';
import { checkPredictQuery, predictPicture } from '../predict/predict-picture.js';
import { readBody } from '../predict/read-body.js';
import { DigitAnswer, PageAnswer } from '../schemas/answer.js';
import { PictureJson, PredictQuery } from '../schemas/predict.js';
import { answered, refused } from './responses.js';
import type { App, Served } from './served.js';

const PictureFile = Type.String({
  contentMediaType: 'application/octet-stream',
  description: 'A picture file: PNG, JPEG, WebP, GIF, TIFF or AVIF.',
});

const PictureOrPixels = Type.String({
  contentMediaType: 'application/octet-stream',
  description:
    "A picture file; or exactly 784 bytes, a 28x28 digit in MNIST's form, which is used as it is: row by " +
    'row, 0 = background, 255 = ink.',
});

const PictureForm = Type.Object(
  { image: Type.String({ contentMediaType: 'application/octet-stream' }) },
  { description: 'A form with exactly one picture file, whatever the field is called.' },
);

const schema = {
  operationId: 'predict',
  summary: 'Tell which digits are in a picture',
  description:
    'The picture is the body as it is, the one file of a form, or in JSON. The answer is what `mnist predict ' +
    '--json` prints, and a little more.',
  querystring: PredictQuery,
  body: {
    content: {
      'image/*': { schema: PictureFile },
      'application/octet-stream': { schema: PictureOrPixels },
      'multipart/form-data': { schema: PictureForm },
      'application/json': { schema: PictureJson },
    },
  },
  response: {
    200: answered('What is in the picture.', Type.Union([DigitAnswer, PageAnswer])),
    ...refused(400, 403, 408, 413, 415, 421, 422, 500, 503),
  },
} as const;

/** `POST /api/predict`: which digits are in a picture. */
export function addPredictRoute(app: App, { models, pictures, limits }: Served): void {
  app.post(
    '/api/predict',
    { schema, onRequest: limitHeldBytes(limits) },
    async (request, reply) => {
      const gone = goneSignal(reply);
      const { query } = request;
      const served = models.find(query.model);
      checkPredictQuery(query);
      return predictPicture(await readBody(request), query, { served, pictures, gone });
    },
  );
}
