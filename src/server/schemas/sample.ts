import { Type, type Static } from 'typebox';
import { DigitPixels } from './digit-pixels.js';

/** A labelled digit of a dataset. */
export const Sample = Type.Object({
  dataset: Type.Union([Type.Literal('mnist'), Type.Literal('synthetic')]),
  split: Type.Literal('test'),
  index: Type.Integer({ minimum: 0, description: 'Its place in the dataset.' }),
  label: Type.Integer({ minimum: 0, maximum: 9, description: 'What it is.' }),
  pixels: DigitPixels,
});

/** A labelled digit of a dataset. */
export type Sample = Static<typeof Sample>;

/** A labelled digit with what a model takes it for. */
export const AnsweredSample = Type.Object({
  ...Sample.properties,
  digit: Type.Union([Type.Integer(), Type.String()], {
    description: 'What the model takes it for.',
  }),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
});

/** A labelled digit with what a model takes it for. */
export type AnsweredSample = Static<typeof AnsweredSample>;

/** Several labelled digits with what a model takes them for. */
export const AnsweredSamples = Type.Object({
  model: Type.String(),
  total: Type.Integer({
    description: 'How many there are in all; `samples` may be the first of them.',
  }),
  samples: Type.Array(AnsweredSample),
});

/** Several labelled digits with what a model takes them for. */
export type AnsweredSamples = Static<typeof AnsweredSamples>;
