import type { onRequestHookHandler } from 'fastify';
import { MnistError } from '../../errors/mnist-error.js';
import { RETRY_AFTER_SECONDS, type Limits } from '../limits.js';

/**
 * Refuses requests before their bodies are received: those that announce too much, whatever form it comes
 * in, and others when those that are being received or worked on might fill the memory. The connection ends what it holds, so nothing is counted for ever.
 */
export function limitHeldBytes({ maxBodyBytes, maxHeldBytes }: Limits): onRequestHookHandler {
  let held = 0;
  return (request, reply, done) => {
    const announced = Number(request.headers['content-length']);
    if (announced > maxBodyBytes) {
      done(new MnistError({ code: 'body-too-large', maxBytes: maxBodyBytes }));
      return;
    }
    // Of a body in chunks, nobody knows.
    const bytes = Number.isNaN(announced) ? maxBodyBytes : announced;
    if (held + bytes > maxHeldBytes) {
      const what = `${Math.round(held / 1e6)} MB of pictures are being read`;
      done(new MnistError({ code: 'server-busy', what, retryAfterSeconds: RETRY_AFTER_SECONDS }));
      return;
    }
    held += bytes;
    reply.raw.once('close', () => {
      held -= bytes;
    });
    done();
  };
}
