import type { DigitImage } from '../../data/digit-image.js';
import type { TrainingSummary } from '../../model/load-training-summary.js';
import type { Model } from '../../model/model.js';
import type { Predictor } from '../../model/predictor.js';
import type { Explanation } from '../schemas/explanation.js';

/** A model that answers requests. */
export interface ServedModel {
  /** Its folder as it was given, or `bundled`. */
  readonly name: string;
  readonly model: Model;
  /** Answers in batches. */
  readonly predictor: Predictor;
  /** An answer less likely than this is none, unless the request says otherwise. */
  readonly minConfidence: number;
  readonly training: TrainingSummary | null;
  /**
   * Says what the network looks at in an image, and what speaks for a class.
   *
   * @param gone aborted when nobody wants to know any more
   * @throws MnistError `server-busy`, `client-gone`
   */
  readonly explain: (
    image: DigitImage,
    classIndex: number,
    gone: AbortSignal,
  ) => Promise<Explanation>;
}
