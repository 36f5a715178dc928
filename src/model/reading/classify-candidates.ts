import { IMAGE_PIXELS } from '../../data/digit-image.js';
import type { Candidate } from '../../data/image/segment/page.js';
import { mostProbable } from '../evaluation/most-probable.js';
import type { Predictor } from '../predictor.js';

/** Images that a network is asked about at once: bounds its memory. */
const BATCH = 128;

/** What a network takes some candidates for, each with an entry of its own. */
export interface Classification {
  readonly classIndices: Uint16Array;
  /** How likely that class is, 0 to 1. */
  readonly confidences: Float32Array;
  /** How likely each class is, `[candidates, classes]`, row-major. */
  readonly probabilities: Float32Array;
}

/** Asks a network about all candidates of a page. */
export async function classifyCandidates(
  predictor: Predictor,
  candidates: readonly Candidate[],
): Promise<Classification> {
  const classes = predictor.classNames.length;
  const classIndices = new Uint16Array(candidates.length);
  const confidences = new Float32Array(candidates.length);
  const probabilities = new Float32Array(candidates.length * classes);
  for (let start = 0; start < candidates.length; start += BATCH) {
    const batch = candidates.slice(start, start + BATCH);
    const images = new Uint8Array(batch.length * IMAGE_PIXELS);
    batch.forEach(({ image }, i) => {
      images.set(image, i * IMAGE_PIXELS);
    });
    const rows = await predictor.predict(images);
    probabilities.set(rows, start * classes);
    for (let i = 0; i < batch.length; i++) {
      const best = mostProbable(rows, i, classes);
      classIndices[start + i] = best;
      confidences[start + i] = rows[i * classes + best]!;
    }
  }
  return { classIndices, confidences, probabilities };
}
