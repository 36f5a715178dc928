import type { FastifyReply } from 'fastify';

/** Aborted when the one who asked goes away before the answer is sent. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
