import type { DigitAnswer, PageAnswer } from '../../../src/server/schemas/answer.js';
import type { Confusion } from '../../../src/server/schemas/confusion.js';
import type { Failure } from '../../../src/server/schemas/failure.js';
import type { Health } from '../../../src/server/schemas/health.js';
import type { Model } from '../../../src/server/schemas/model.js';
import type { AnsweredSamples, Sample } from '../../../src/server/schemas/sample.js';
import { noteServerAnswered, noteServerAway } from './server-presence.js';

/** What the server says about a picture: `digits` is there when it may have several. */
export type Answer = DigitAnswer | PageAnswer;

/** Why the server did not answer. */
export class ApiError extends Error {
  /** Stable, such as `server-busy`; `network` when the server was not reached at all. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** How a picture is to be read. */
export interface PredictOptions {
  /** `auto` several digits if there are several, else one; `1` several; `0` one. */
  readonly multi?: 'auto' | '1' | '0';
  /** The model's name; the first one that is served when not given. */
  readonly model?: string | undefined;
  readonly signal?: AbortSignal;
}

/** Asks what a picture shows; the answer has the 28x28 pixels that the network saw. */
export function predict(
  picture: Blob,
  { multi = 'auto', model, signal }: PredictOptions = {},
): Promise<Answer> {
  const query = queryOf({ multi, normalized: '1', top: '10', model });
  return request(`api/predict${query}`, { method: 'POST', body: picture, signal: signal ?? null });
}

/** Asks what a digit of exactly 28x28 pixels is, in MNIST's form; nothing is centred or scaled. */
export function predictPixels(
  pixels: Uint8Array<ArrayBuffer>,
  { model, signal }: Pick<PredictOptions, 'model' | 'signal'> = {},
): Promise<DigitAnswer> {
  const query = queryOf({ normalized: '1', top: '10', model });
  const body = new Blob([pixels], { type: 'application/octet-stream' });
  return request(`api/predict${query}`, { method: 'POST', body, signal: signal ?? null });
}

/** Asks what the network looks at in a digit of 28x28 pixels. */
export function explain(
  pixels: Uint8Array<ArrayBuffer>,
  { model, signal }: Pick<PredictOptions, 'model' | 'signal'> = {},
): Promise<DigitAnswer> {
  const query = queryOf({ explain: '1', top: '10', model });
  const body = new Blob([pixels], { type: 'application/octet-stream' });
  return request(`api/predict${query}`, { method: 'POST', body, signal: signal ?? null });
}

/** Asks whether the server is there. */
export function getHealth(): Promise<Health> {
  return request('api/health');
}

/** Asks what a model is. */
export function getModel(model?: string): Promise<Model> {
  return request(`api/model${queryOf({ model })}`);
}

/** Asks for a random test digit. */
export function getRandomSample(): Promise<Sample> {
  return request('api/samples/random');
}

/** Asks for random test digits with what the model takes them for. */
export function getSamples(count: number, model?: string): Promise<AnsweredSamples> {
  return request(`api/samples${queryOf({ count: String(count), model })}`);
}

/** Asks which digits the model takes for which, on the whole test set: this may take seconds. */
export function getConfusion(model?: string): Promise<Confusion> {
  return request(`api/confusion${queryOf({ model })}`);
}

/** Asks for the test digits of one cell of the confusion matrix. */
export function getConfusedSamples(
  label: number,
  digit: number,
  model?: string,
): Promise<AnsweredSamples> {
  return request(`api/confusion/${label}/${digit}${queryOf({ model })}`);
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

async function request<Answered>(path: string, init?: RequestInit): Promise<Answered> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteServerAway();
    throw new ApiError(
      'network',
      'The server does not answer. Start mnist serve again: this page goes on by itself.',
    );
  }
  noteServerAnswered();
  const body = (await response.json()) as Answered | Failure;
  if (response.ok) return body as Answered;
  const { code, message } = (body as Failure).error;
  throw new ApiError(code, message);
}
