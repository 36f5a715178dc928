import { Type, type Static } from 'typebox';
import { DigitPixels } from './digit-pixels.js';
import { Explanation } from './explanation.js';

const Probability = Type.Number({ minimum: 0, maximum: 1 });
const Digit = Type.Union([Type.Integer(), Type.String()], {
  description: 'The digit; of a model with other classes, the name of the class.',
});
const Probabilities = Type.Array(Probability, {
  description: 'How likely each class is, by index; they sum to 1.',
});
const Source = {
  file: Type.String({ description: 'The name of the uploaded file, or - when it has none.' }),
  model: Type.String({ description: 'The model that answered.' }),
};

/** Where something lies in a picture. */
export const Box = Type.Object(
  { x: Type.Number(), y: Type.Number(), width: Type.Number(), height: Type.Number() },
  { description: 'In pixels of the upright original picture.' },
);

/** Where something lies in a picture, in pixels of the upright original. */
export type Box = Static<typeof Box>;

/** What is said about a picture of one digit, as `mnist predict --json` prints it. */
export const DigitAnswer = Type.Object({
  ...Source,
  digit: Type.Union([Digit, Type.Null()]),
  reason: Type.Optional(
    Type.Union([Type.Literal('no-digit'), Type.Literal('unsure')], {
      description: 'Why there is no digit: the picture is blank, or the model is not sure enough.',
    }),
  ),
  confidence: Type.Optional(Probability),
  top: Type.Optional(
    Type.Array(Type.Object({ digit: Digit, probability: Probability }), {
      description: 'The likeliest digits, the likeliest first.',
    }),
  ),
  probabilities: Type.Optional(Probabilities),
  box: Type.Optional(Box),
  normalized: Type.Optional(DigitPixels),
  explanation: Type.Optional(Explanation),
});

/** What is said about a picture of one digit. */
export type DigitAnswer = Static<typeof DigitAnswer>;

/** One digit of a picture that may have several. */
export const PageDigit = Type.Object({
  digit: Digit,
  confidence: Probability,
  box: Box,
  line: Type.Integer({ minimum: 0, description: 'The index of its line in `lines`.' }),
  sure: Type.Boolean({ description: 'Whether the model is sure enough of it.' }),
  probabilities: Probabilities,
  normalized: Type.Optional(DigitPixels),
});

/** One digit of a picture that may have several. */
export type PageDigit = Static<typeof PageDigit>;

/** What is said about a picture of several digits, as `mnist predict --multi --json` prints it. */
export const PageAnswer = Type.Object({
  ...Source,
  text: Type.String({ description: 'All digits, with line breaks between the lines.' }),
  lines: Type.Array(Type.String()),
  digits: Type.Array(PageDigit, { description: 'In reading order.' }),
  reason: Type.Optional(Type.Literal('no-digit')),
});

/** What is said about a picture of several digits. */
export type PageAnswer = Static<typeof PageAnswer>;
