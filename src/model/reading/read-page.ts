import type { Candidate, Page } from '../../data/image/segment/page.js';
import type { Predictor } from '../predictor.js';
import { cheapestReading } from './cheapest-reading.js';
import { classifyCandidates } from './classify-candidates.js';
import type { DigitReading, LineReading, PageReading } from './page-reading.js';

/** What a network is less sure of than this is usually no digit, but a sign or a scribble. */
export const LEAST_CONFIDENCE = 0.45;

/** Options of {@link readPage}. */
export interface ReadPageOptions {
  /** What the network is less sure of is no digit, 0 to 1; 0.45 unless told otherwise. */
  readonly minConfidence?: number;
}

/**
 * Reads all digits of a page: where it can be taken apart in several ways, in the way that the
 * network likes best.
 */
export async function readPage(
  predictor: Predictor,
  page: Page,
  { minConfidence = LEAST_CONFIDENCE }: ReadPageOptions = {},
): Promise<PageReading> {
  const groups = page.lines.flatMap(({ groups }) => groups);
  const { classIndices, confidences, probabilities } = await classifyCandidates(
    predictor,
    groups.flatMap(({ candidates }) => candidates),
  );
  const classes = predictor.classNames.length;
  const lines: LineReading[] = [];
  let start = 0;
  for (const line of page.lines) {
    const digits: DigitReading[] = [];
    for (const group of line.groups) {
      const end = start + group.candidates.length;
      const chosen = cheapestReading(group, confidences.subarray(start, end), line);
      for (const index of chosen) {
        const row = start + index;
        const confidence = confidences[row]!;
        if (confidence < minConfidence) continue;
        digits.push({
          classIndex: classIndices[row]!,
          confidence,
          probabilities: probabilities.subarray(row * classes, (row + 1) * classes),
          ...pictureOf(group.candidates[index]!),
        });
      }
      start = end;
    }
    const text = digits.map(({ classIndex }) => nameOf(predictor, classIndex)).join('');
    if (digits.length > 0) lines.push({ text, digits });
  }
  return { lines };
}

function pictureOf({ box, image }: Candidate): Pick<DigitReading, 'box' | 'image'> {
  return { box, image };
}

function nameOf({ classNames }: Predictor, classIndex: number): string {
  return classNames[classIndex] ?? String(classIndex);
}
