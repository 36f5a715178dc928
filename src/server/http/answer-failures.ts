import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MnistError, type Failure } from '../../errors/mnist-error.js';
import { BUG_JSON, failureToJson } from './failure-json.js';
import { httpStatusOf } from './http-status.js';
import { nameFailure } from './name-failure.js';

/** Options of {@link answerFailures}. */
export interface AnswerFailuresOptions {
  readonly maxBodyBytes: number;
  /** Is told what is our mistake. */
  readonly onBug: (error: unknown) => void;
}

/** Answers all that goes wrong with `{"error":{"code","message"}}`, and what is nowhere with 404. */
export function answerFailures(
  app: FastifyInstance,
  { maxBodyBytes, onBug }: AnswerFailuresOptions,
): void {
  app.setErrorHandler((error, request, reply) => {
    const { url, headers } = request;
    const contentType = headers['content-type'];
    const failure = nameFailure(error, { url, contentType, maxBodyBytes });
    if (failure !== undefined) return sendFailure(reply, failure);
    onBug(error);
    return reply.code(500).send(BUG_JSON);
  });
  app.setNotFoundHandler((request, reply) =>
    sendFailure(reply, { code: 'not-found', path: pathOf(request) }),
  );
}

/** Answers with a failure. */
export function sendFailure(reply: FastifyReply, failure: Failure): FastifyReply {
  // Fastify closes connections whose body it did not read; a client that still sends would be cut
  // off before it sees why. What comes is thrown away instead, within the time of a request.
  reply.removeHeader('connection');
  if (failure.code === 'server-busy') reply.header('retry-after', failure.retryAfterSeconds);
  if (failure.code === 'method-not-allowed') reply.header('allow', failure.allowed.join(', '));
  return reply.code(httpStatusOf(failure.code)).send(failureToJson(failure));
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? url;
}

/** Fails a request. */
export function fail(failure: Failure): never {
  throw new MnistError(failure);
}
