import { MnistError, type Failure } from '../../errors/mnist-error.js';
import { SUPPORTED_BODY_TYPES } from '../predict/body-types.js';

/** What a failure needs to know about the request. */
interface Asked {
  readonly url: string;
  readonly contentType: string | undefined;
  readonly maxBodyBytes: number;
}

/**
 * Says what is wrong with a request, whoever found it: we, Fastify or one of its plugins.
 *
 * @returns `undefined` for what is no request's mistake: a bug
 */
export function nameFailure(error: unknown, asked: Asked): Failure | undefined {
  if (error instanceof MnistError) return error.failure;
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as Error & { code?: string; statusCode?: number };
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return { code: 'body-too-large', maxBytes: asked.maxBodyBytes };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { code: 'invalid-body', expected: 'JSON', got: 'nothing' };
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return { code: 'invalid-body', expected: 'JSON', got: 'text that is none' };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        code: 'unsupported-body-type',
        type: asked.contentType ?? 'no Content-Type',
        supported: SUPPORTED_BODY_TYPES,
      };
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return { code: 'not-found', path: asked.url };
    case undefined:
    default: {
      const isTheirs = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
      return isTheirs ? { code: 'bad-request', reason: error.message } : undefined;
    }
  }
}
