import type { DigitImage } from '../../data/digit-image.js';
import type { Shape } from '../graph/shape.js';

/** What one layer makes of an image. */
export interface LayerActivation {
  /** The layer's name, unique within the network. */
  readonly name: string;
  /** Keras' name of the kind of layer, such as `Conv2D`. */
  readonly type: string;
  /** `[height, width, channels]` or `[units]`. */
  readonly shape: Shape;
  /** In that layout: rows first, channels last. */
  readonly values: Float32Array;
}

/**
 * Where the image speaks for a class, and where against it.
 *
 * @see Simonyan, Vedaldi and Zisserman, "Deep inside convolutional networks", 2014
 */
export interface Saliency {
  /** The class that it is about, from 0. */
  readonly classIndex: number;
  /**
   * `[28, 28]`, row-major: how the class's logit changes with each pixel, by how much for a step from
   * background (0) to full ink (1) if it went on as it begins; above 0, more ink speaks for the class.
   */
  readonly values: Float32Array;
}

/** How a network comes to its answer about one image. */
export interface Explanation {
  /** `[classes]`; what the network puts out, whatever it is, if it does not end with a softmax. */
  readonly probabilities: Float32Array;
  /** Each layer's activation, from the first to the last. */
  readonly layers: readonly LayerActivation[];
  readonly saliency: Saliency;
  /**
   * `[28, 28]`, row-major, at least 0: where the features of the last convolution speak for the
   * class of the saliency; `null` without a convolution. See `gradCam`.
   */
  readonly gradCam: Float32Array | null;
}

/** A network ready to explain itself. */
export interface Explainer {
  /**
   * Explains the answer about one image.
   *
   * @param classIndex the class that the saliency is about; the most probable one when not given
   * @throws MnistError `unknown-choice` when there is no such class
   */
  explain(image: DigitImage, classIndex?: number): Promise<Explanation>;
  /** Frees the engine's memory; the explainer cannot be used afterwards. */
  close(): Promise<void>;
}
