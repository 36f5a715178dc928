import { Type, type Static } from 'typebox';

/** A served model. */
export const Model = Type.Object({
  model: Type.String({ description: 'Its name: a folder, or bundled.' }),
  models: Type.Array(Type.String(), {
    description: 'All that are served; the first is the default.',
  }),
  arch: Type.String({ description: 'The name of the architecture.' }),
  parameters: Type.Integer(),
  multiplyAdds: Type.Integer({ description: 'Multiplications with an addition, for one image.' }),
  classNames: Type.Array(Type.String()),
  minConfidence: Type.Number({ description: 'An answer that is less likely than this is none.' }),
  layers: Type.Array(
    Type.Object({
      name: Type.String(),
      type: Type.String(),
      outputShape: Type.Array(Type.Integer()),
      parameters: Type.Integer(),
      multiplyAdds: Type.Integer(),
    }),
  ),
  training: Type.Union(
    [
      Type.Object({
        dataset: Type.String(),
        epochs: Type.Integer(),
        seed: Type.Integer(),
        finished: Type.Union([Type.String(), Type.Null()], { description: 'ISO 8601.' }),
        testAccuracy: Type.Union([Type.Number(), Type.Null()]),
        testCount: Type.Union([Type.Integer(), Type.Null()]),
      }),
      Type.Null(),
    ],
    { description: 'How it was trained, as its training.json says; null when it has none.' },
  ),
});

/** A served model. */
export type Model = Static<typeof Model>;
