/**
 * The confidence below which an answer of a model that does not say so itself is not taken for one:
 * where no class has half of the probability, the network would rather say something else.
 */
export const USUAL_MIN_CONFIDENCE = 0.5;

/**
 * The same for the bundled model. Letters, scribbles, fragments and two digits at once are no digits, and
 * it has learnt to be unsure about them, while it is all but certain of digits: so the line is drawn
 * high. At 0.97, it keeps 99 % of its right answers about other people's pictures, and answers 2 % of
 * pictures without a digit; at 0.8 it would be 7 %, at 0.99 it would give up 5 % of the digits.
 * `npm run bench -- non-digits` and `npm run bench:realworld` measure it.
 */
export const BUNDLED_MIN_CONFIDENCE = 0.97;
