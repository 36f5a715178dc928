import { Type, type Static } from 'typebox';

/** Which digits a model takes for which. */
export const Confusion = Type.Object({
  model: Type.String(),
  dataset: Type.Union([Type.Literal('mnist'), Type.Literal('synthetic')]),
  split: Type.Literal('test'),
  count: Type.Integer(),
  accuracy: Type.Number({ minimum: 0, maximum: 1 }),
  classNames: Type.Array(Type.String()),
  confusion: Type.Array(Type.Array(Type.Integer()), {
    description: 'How many of each class (row) were taken for each class (column).',
  }),
});

/** Which digits a model takes for which. */
export type Confusion = Static<typeof Confusion>;
