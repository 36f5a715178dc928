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
