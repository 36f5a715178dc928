import { Type, type Static } from 'typebox';
import { IMAGE_PIXELS } from '../../data/digit-image.js';

const Flag = Type.Enum(['0', '1'], { default: '0' });

/** How a picture is to be read, and what is to be said about it. */
export const PredictQuery = Type.Object(
  {
    multi: Type.Optional(
      Type.Enum(['0', '1', 'auto'], {
        default: '0',
        description:
          '0: one digit; 1: all digits, line by line; auto: all of them when there are two or more, else one.',
      }),
    ),
    top: Type.Optional(
      Type.Integer({
        minimum: 1,
        default: 3,
        description: 'How many of the likeliest digits are listed; all when there are fewer.',
      }),
    ),
    explain: Type.Optional({
      ...Flag,
      description:
        'Adds what the network looks at, and what each layer makes of it; one digit only.',
    }),
    normalized: Type.Optional({
      ...Flag,
      description: 'Adds the 28x28 pixels that the network saw of each digit.',
    }),
    model: Type.Optional(
      Type.String({ description: 'Which model answers; the first that is served unless told.' }),
    ),
    minConfidence: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "An answer less likely than this is none; the model's own line unless told.",
      }),
    ),
    invert: Type.Optional(
      Type.Enum(['auto', 'yes', 'no'], {
        default: 'auto',
        description: 'yes: the ink is dark; no: the ink is light; auto: find out.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** How a picture is to be read, and what is to be said about it. */
export type PredictQuery = Static<typeof PredictQuery>;

/** A picture in JSON. */
export const PictureJson = Type.Union(
  [
    Type.Object(
      {
        image: Type.String({
          minLength: 1,
          description: 'A picture file in base64, or as a data: URL in base64.',
          examples: ['data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA...'],
        }),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        pixels: Type.Union(
          [
            Type.String({ contentEncoding: 'base64' }),
            Type.Array(Type.Number({ minimum: 0, maximum: 255 }), {
              minItems: IMAGE_PIXELS,
              maxItems: IMAGE_PIXELS,
            }),
          ],
          {
            description:
              "A digit in MNIST's form, which is used as it is: 784 bytes in base64, or 784 numbers, row by " +
              'row, 0 = background, 255 = ink.',
          },
        ),
      },
      { additionalProperties: false },
    ),
  ],
  {
    description:
      '{"image": base64 or a data: URL} or {"pixels": 784 bytes in base64, or 784 numbers}',
  },
);

/** A picture in JSON. */
export type PictureJson = Static<typeof PictureJson>;
