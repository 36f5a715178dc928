import { findInkBox } from '../../data/image/ink/ink-box.js';
import { IMAGE_SIZE, type DigitImage } from '../../data/digit-image.js';
import type { FoundDigit } from '../../data/image/read-digit.js';
import type { ReadingKind } from '../../data/image/reading/reading-pool.js';
import type { Page } from '../../data/image/segment/page.js';
import { MnistError } from '../../errors/mnist-error.js';
import { mostProbable } from '../../model/evaluation/most-probable.js';
import { answerDigits } from '../../model/reading/answer-digits.js';
import { digitAnswerToJson, pageAnswerToJson } from '../../model/reading/answer-json.js';
import { answerPage } from '../../model/reading/answer-page.js';
import type { DigitAnswer, PageAnswer } from '../schemas/answer.js';
import type { PredictQuery } from '../schemas/predict.js';
import type { ServedModel } from '../models/served-model.js';
import { toBase64 } from '../to-base64.js';
import type { PictureReader } from './picture-reader.js';
import type { UploadedPicture } from './uploaded-picture.js';

/** How many of the likeliest digits are listed unless told otherwise. */
const DEFAULT_TOP = 3;

/** From so many digits on, `multi=auto` takes a picture for one of several. */
const SEVERAL = 2;

/** What answers a question about a picture. */
export interface Answerers {
  readonly served: ServedModel;
  readonly pictures: PictureReader;
  /** Aborted when the one who asked goes away. */
  readonly gone: AbortSignal;
}

/**
 * Says what is in a picture.
 *
 * @throws MnistError `conflicting-options`, and what those who answer throw
 */
export async function predictPicture(
  picture: UploadedPicture,
  query: PredictQuery,
  answerers: Answerers,
): Promise<DigitAnswer | PageAnswer> {
  const { multi = '0' } = query;
  if (picture.kind === 'digit') {
    refusePixelOptions(query);
    return answerOne(asFound(picture.image), picture.file, query, answerers);
  }
  const kind = kinds[multi];
  const { file, bytes } = picture;
  const { invert = 'auto' } = query;
  const { served, pictures, gone } = answerers;
  const { digit, page } = await pictures.read({ bytes, name: file, invert, kind }, gone);
  if (page !== undefined) {
    const answer = await answerMany(page, file, query, served);
    if (kind === 'page' || answer.digits.length >= SEVERAL) return answer;
  }
  return answerOne(digit ?? null, file, query, answerers);
}

const kinds = { '0': 'digit', '1': 'page', auto: 'both' } satisfies Record<string, ReadingKind>;

/**
 * Refuses what contradicts itself, before anything is read.
 *
 * @throws MnistError `conflicting-options`
 */
export function checkPredictQuery({ multi, explain }: PredictQuery): void {
  if (multi === '1' && explain === '1') {
    throw conflict('explain is about one digit, and multi=1 reads several: ask about one of them');
  }
}

function refusePixelOptions({ multi, invert = 'auto' }: PredictQuery): void {
  if (multi === '1') throw conflict('multi=1 reads pictures, and 28x28 pixels are one digit');
  if (invert === 'yes')
    throw conflict('invert=yes is for pictures; 28x28 pixels are used as they are');
}

function conflict(reason: string): MnistError {
  return new MnistError({ code: 'conflicting-options', reason });
}

/** Pixels in MNIST's form; null when they are blank. */
function asFound(digit: DigitImage): FoundDigit | null {
  const box = findInkBox({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: digit });
  return box && { digit, inPlace: null, box };
}

async function answerOne(
  found: FoundDigit | null,
  file: string,
  query: PredictQuery,
  { served, gone }: Answerers,
): Promise<DigitAnswer> {
  const { name, predictor, explain } = served;
  const { top = DEFAULT_TOP, minConfidence = served.minConfidence } = query;
  const reading = { file, ...(found ?? { digit: null }) };
  const [answer] = await answerDigits([reading], predictor, minConfidence);
  if (answer === undefined || answer.kind === 'failed') throw new Error('a reading without answer');
  const json = digitAnswerToJson(answer, top, { model: name });
  if (answer.kind === 'no-digit') return json as DigitAnswer;
  return {
    ...(json as DigitAnswer),
    box: answer.box,
    ...(query.normalized === '1' && { normalized: toBase64(answer.image) }),
    ...(query.explain === '1' && {
      explanation: await explain(answer.image, likeliest(answer.probabilities), gone),
    }),
  };
}

async function answerMany(
  page: Page,
  file: string,
  query: PredictQuery,
  { name, predictor, ...served }: ServedModel,
): Promise<PageAnswer> {
  const { minConfidence = served.minConfidence } = query;
  const answer = await answerPage(page, predictor, minConfidence);
  const { lines, ...json } = pageAnswerToJson(file, answer, { model: name });
  return {
    ...json,
    lines: [...lines],
    digits: answer.digits.map(({ digit, confidence, box, line, isSure, probabilities, image }) => ({
      digit,
      confidence,
      box,
      line,
      sure: isSure,
      probabilities: [...probabilities],
      ...(query.normalized === '1' && { normalized: toBase64(image) }),
    })),
  };
}

/** The index of the likeliest class. */
function likeliest(probabilities: readonly number[]): number {
  return mostProbable(Float32Array.from(probabilities), 0, probabilities.length);
}
