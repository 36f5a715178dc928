import { Type, type TSchema } from 'typebox';
import { Failure } from '../schemas/failure.js';

/** An answer in the description of the API. */
interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content: { readonly 'application/json': { readonly schema: TSchema } };
}

/** Describes a good answer. */
export function answered(description: string, schema: TSchema): Response {
  return { description, content: { 'application/json': { schema } } };
}

/** What the failures of all routes mean, by status. */
const failures = {
  400: 'The request contradicts itself, or has parameters or a body that cannot be used.',
  403: 'A page of another site asks.',
  408: 'The request took too long to arrive.',
  413: 'The body, or the picture in it, is too large.',
  415: 'The body is of a type, or the picture in a format, that is not read.',
  421: 'The request is for another host.',
  422: 'The picture is damaged or none, or takes too long or too much memory to read.',
  500: 'Something went wrong on this side.',
  503: 'Too much waits to be answered, or the server is stopping: try again after Retry-After seconds.',
} as const;

const RetryAfter = Type.Integer({ description: 'Seconds; when the server is busy, not stopping.' });

/** Describes failures, by status. */
export function refused(...statuses: readonly (keyof typeof failures)[]): Record<number, Response> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        ...answered(failures[status], Failure as TSchema),
        ...(status === 503 && { headers: { 'Retry-After': RetryAfter } }),
      },
    ]),
  );
}

/** The parameter that names a model. */
export const ModelParameter = Type.Optional(
  Type.String({ description: 'Which model; the first that is served unless told.' }),
);
