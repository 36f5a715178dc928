import { randomInt } from 'node:crypto';
import { Type } from 'typebox';
import { selectImages } from '../../data/labeled-images.js';
import { createRandom } from '../../data/random.js';
import { createPermutation } from '../../data/shuffle.js';
import { mostProbable } from '../../model/evaluation/most-probable.js';
import { answeredSampleToJson, sampleToJson } from '../digits/sample-json.js';
import type { TestDigits } from '../digits/test-digits.js';
import type { ServedModel } from '../models/served-model.js';
import { AnsweredSamples, Sample } from '../schemas/sample.js';
import { answered, ModelParameter, refused } from './responses.js';
import type { App, Served } from './served.js';

/** More would not be looked at. */
const MOST_SAMPLES = 100;

const DEFAULT_SAMPLES = 10;

const randomSchema = {
  operationId: 'getRandomSample',
  summary: 'Show a random test digit',
  description:
    "One of MNIST's test images if they are on the server's machine, else a synthetic digit.",
  querystring: Type.Object({}, { additionalProperties: false }),
  response: { 200: answered('The digit.', Sample), ...refused(400, 403, 421, 500) },
} as const;

const samplesSchema = {
  operationId: 'getSamples',
  summary: 'Show random test digits, and what a model takes them for',
  querystring: Type.Object(
    {
      count: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: MOST_SAMPLES,
          default: DEFAULT_SAMPLES,
          description: 'How many.',
        }),
      ),
      model: ModelParameter,
    },
    { additionalProperties: false },
  ),
  response: {
    200: answered('The digits, others each time, none of them twice.', AnsweredSamples),
    ...refused(400, 403, 421, 500, 503),
  },
} as const;

/** `GET /api/samples/random` and `GET /api/samples`: random test digits. */
export function addSampleRoutes(app: App, { models, loadDigits }: Served): void {
  app.get('/api/samples/random', { schema: randomSchema }, async () => {
    const digits = await loadDigits();
    return sampleToJson(digits, randomInt(digits.images.count));
  });
  app.get('/api/samples', { schema: samplesSchema }, async ({ query }) => {
    const { count = DEFAULT_SAMPLES, model } = query;
    return answerSamples(await loadDigits(), count, models.find(model));
  });
}

async function answerSamples(
  digits: TestDigits,
  count: number,
  { name, predictor }: ServedModel,
): Promise<AnsweredSamples> {
  const total = digits.images.count;
  const random = createRandom(randomInt(2 ** 31), 'samples');
  const indices = createPermutation(total, random).subarray(0, count);
  const { classNames } = predictor;
  const classes = classNames.length;
  const probabilities = await predictor.predict(selectImages(digits.images, indices).images);
  const samples = Array.from(indices, (index, row) => {
    const classIndex = mostProbable(probabilities, row, classes);
    const confidence = probabilities[row * classes + classIndex] ?? 0;
    return answeredSampleToJson(digits, index, { classNames, classIndex, confidence });
  });
  return { model: name, total, samples };
}
