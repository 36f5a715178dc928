import { Type } from 'typebox';
import { MnistError } from '../../errors/mnist-error.js';
import { answeredSampleToJson } from '../digits/sample-json.js';
import type { TestResults } from '../digits/test-results.js';
import type { ServedModel } from '../models/served-model.js';
import { Confusion } from '../schemas/confusion.js';
import { AnsweredSamples } from '../schemas/sample.js';
import { answered, ModelParameter, refused } from './responses.js';
import type { App, Served } from './served.js';

/** More would not be looked at. */
const MOST_SAMPLES = 100;

const confusionSchema = {
  operationId: 'getConfusion',
  summary: 'Show which digits a model takes for which',
  description:
    "On MNIST's 10,000 test images if they are on the server's machine, else on 2,000 synthetic digits. The " +
    'first time takes seconds; other requests are answered meanwhile.',
  querystring: Type.Object({ model: ModelParameter }, { additionalProperties: false }),
  response: {
    200: answered('The confusion matrix.', Confusion),
    ...refused(400, 403, 421, 500, 503),
  },
} as const;

const ClassIndex = Type.Integer({ minimum: 0, description: 'The index of a class.' });

const cellSchema = {
  operationId: 'getConfusedSamples',
  summary: 'Show the test digits of one cell of the confusion matrix',
  params: Type.Object({
    label: { ...ClassIndex, description: 'What they are: the row.' },
    digit: { ...ClassIndex, description: 'What the model takes them for: the column.' },
  }),
  querystring: Type.Object({ model: ModelParameter }, { additionalProperties: false }),
  response: {
    200: answered(`The digits; the first ${MOST_SAMPLES} if there are more.`, AnsweredSamples),
    ...refused(400, 403, 421, 500, 503),
  },
} as const;

/** `GET /api/confusion` and `GET /api/confusion/:label/:digit`: which digits a model takes for which. */
export function addConfusionRoutes(app: App, { models, resultsOf }: Served): void {
  app.get('/api/confusion', { schema: confusionSchema }, async ({ query }) => {
    const served = models.find(query.model);
    return confusionToJson(served, await resultsOf(served));
  });
  app.get('/api/confusion/:label/:digit', { schema: cellSchema }, async ({ query, params }) => {
    const served = models.find(query.model);
    requireClass('label', params.label, served);
    requireClass('digit', params.digit, served);
    return cellToJson(served, await resultsOf(served), params);
  });
}

function confusionToJson(
  { name, predictor }: ServedModel,
  { digits, confusion, accuracy }: TestResults,
): Confusion {
  return {
    model: name,
    dataset: digits.dataset,
    split: 'test',
    count: digits.images.count,
    accuracy,
    classNames: [...predictor.classNames],
    confusion: confusion.map((row) => [...row]),
  };
}

function requireClass(parameter: string, index: number, { predictor }: ServedModel): void {
  const last = predictor.classNames.length - 1;
  if (index <= last) return;
  const expected = `a class from 0 to ${last}`;
  throw new MnistError({ code: 'invalid-parameter', parameter, expected, got: String(index) });
}

function cellToJson(
  { name, predictor }: ServedModel,
  { digits, answers, confidences }: TestResults,
  cell: { readonly label: number; readonly digit: number },
): AnsweredSamples {
  const { labels } = digits.images;
  const indices = Array.from(labels.keys()).filter(
    (index) => labels[index] === cell.label && answers[index] === cell.digit,
  );
  const { classNames } = predictor;
  const samples = indices.slice(0, MOST_SAMPLES).map((index) =>
    answeredSampleToJson(digits, index, {
      classNames,
      classIndex: cell.digit,
      confidence: confidences[index] ?? 0,
    }),
  );
  return { model: name, total: indices.length, samples };
}
