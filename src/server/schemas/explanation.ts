import { Type, type Static } from 'typebox';

/** What one layer makes of an image. */
export const LayerMaps = Type.Object({
  name: Type.String({ description: "The layer's name." }),
  type: Type.String({ description: 'What Keras calls this kind of layer.' }),
  shape: Type.Array(Type.Integer({ minimum: 1 }), {
    description: '[height, width, channels], or [units].',
  }),
  // A tuple would be written as older drafts of JSON Schema write it, which OpenAPI 3.1 does not know.
  range: Type.Unsafe<[number, number]>(
    Type.Array(Type.Number(), {
      minItems: 2,
      maxItems: 2,
      description: 'The smallest and the largest value.',
    }),
  ),
  values: Type.String({
    contentEncoding: 'base64',
    description:
      'One byte for each value, 0 for the smallest and 255 for the largest, in base64: map after map, ' +
      'each row by row ([channels, height, width], or [units]).',
  }),
});

/** What one layer makes of an image. */
export type LayerMaps = Static<typeof LayerMaps>;

/** What a network looks at in an image. */
export const Explanation = Type.Object({
  digit: Type.Union([Type.Integer(), Type.String()], { description: 'What is explained.' }),
  saliency: Type.String({
    contentEncoding: 'base64',
    description:
      'How much each of the 28x28 pixels matters (the size of the gradient): 784 bytes in base64, 255 = most.',
  }),
  gradCam: Type.Union([Type.String({ contentEncoding: 'base64' }), Type.Null()], {
    description:
      'Where the features of the last convolution speak for the digit (Grad-CAM), in the same form as ' +
      'saliency; null without a convolution.',
  }),
  layers: Type.Array(LayerMaps, { description: 'From the first to the last.' }),
});

/** What a network looks at in an image. */
export type Explanation = Static<typeof Explanation>;
