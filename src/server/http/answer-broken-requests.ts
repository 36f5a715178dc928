import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Failure } from '../../errors/mnist-error.js';
import { failureToJson } from './failure-json.js';
import { httpStatusOf } from './http-status.js';

/**
 * Answers, and ends, a connection on which something arrives that is no request, or too slowly.
 *
 * @param error what Node's HTTP parser says
 */
export function answerBrokenRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  limitSeconds: number,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const failure = nameBrokenRequest(error, limitSeconds);
  const status = httpStatusOf(failure.code);
  const body = JSON.stringify(failureToJson(failure));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function nameBrokenRequest(
  { code, message }: NodeJS.ErrnoException,
  limitSeconds: number,
): Failure {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'request-timeout', limitSeconds };
    case 'HPE_HEADER_OVERFLOW':
      return { code: 'head-too-large', maxBytes: maxHeaderSize };
    case undefined:
    default:
      return { code: 'bad-request', reason: message };
  }
}
