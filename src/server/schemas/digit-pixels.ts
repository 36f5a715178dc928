import { Type } from 'typebox';

/** A digit in MNIST's form, as it travels in JSON. */
export const DigitPixels = Type.String({
  description:
    "A 28x28 image in MNIST's form: 784 bytes in base64, row by row, 0 = background, 255 = ink.",
  contentEncoding: 'base64',
});
