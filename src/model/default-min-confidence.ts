/**
 * The confidence below which an answer is not taken for one: letters, scribbles, fragments and two
 * digits at once are no digits, and a network that has to choose among ten is less sure about them.
 */
export const DEFAULT_MIN_CONFIDENCE = 0.6;
