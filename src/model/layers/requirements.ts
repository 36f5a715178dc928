import type { Shape } from '../graph/shape.js';
import type { ConfigReader } from './config-reader.js';

/**
 * Refuses an input that is not `[height, width, channels]`.
 *
 * @throws MnistError `invalid-layer`
 */
export function requireImage(reader: ConfigReader, input: Shape): void {
  if (input.length !== 3) {
    throw reader.invalid('an input of [height, width, channels]', input);
  }
}

/**
 * Refuses an input that is not `[features]`.
 *
 * @throws MnistError `invalid-layer`
 */
export function requireFeatures(reader: ConfigReader, input: Shape): void {
  if (input.length !== 1) {
    throw reader.invalid('an input of [features]; put a Flatten layer before it', input);
  }
}

/**
 * Refuses an option `axis` other than the last one: `-1`, or its number with the batch counted as 0;
 * early versions of Keras put it into a list.
 *
 * @throws MnistError `invalid-layer`
 */
export function requireLastAxis(reader: ConfigReader, input: Shape): void {
  const axis = reader.raw('axis') ?? -1;
  const given: unknown = Array.isArray(axis) && axis.length === 1 ? axis[0] : axis;
  if (given !== -1 && given !== input.length) {
    throw reader.invalid('axis: the last one, -1', axis);
  }
}

/**
 * Refuses regularisers and constraints: leaving them out silently would train another network.
 *
 * @throws MnistError `invalid-layer`
 */
export function refuseRegularization(reader: ConfigReader, of: readonly string[]): void {
  for (const what of of) {
    reader.mustBe(`${what}_regularizer`, []);
    reader.mustBe(`${what}_constraint`, []);
  }
}
