import type { DigitImage } from '../data/digit-image.js';

/** A network ready to answer, whatever engine runs it. */
export interface Predictor {
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
  /**
   * Classifies images.
   *
   * @param images `count` images one after another, as in `LabeledImages.images`
   * @returns probabilities `[count, classNames.length]`, row-major; each row sums to 1
   */
  predict(images: Uint8Array | DigitImage): Promise<Float32Array>;
  /** Frees the engine's memory; the predictor cannot be used afterwards. */
  close(): Promise<void>;
}
