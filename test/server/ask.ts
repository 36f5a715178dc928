import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON. */
  readonly json: unknown;
}

/** What to ask, besides the address. */
export interface Question {
  readonly method?: string;
  /** Whatever is told, `Host` too. */
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | string;
  readonly agent?: Agent;
}

/**
 * Asks a server over HTTP, with nothing added or tidied up on the way.
 *
 * @param server its URL
 * @param path as it is sent, dots and all
 */
export function ask(server: string, path: string, question: Question = {}): Promise<Answer> {
  const { method = question.body === undefined ? 'GET' : 'POST', headers = {}, agent } = question;
  const { hostname, port } = new URL(server);
  return new Promise((resolve, reject) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const asked = request(
      { host, port, path, method, headers, agent: agent ?? false },
      (response) => {
        buffer(response).then((bytes) => {
          const text = bytes.toString('utf8');
          const { statusCode = 0, headers } = response;
          resolve({
            status: statusCode,
            headers,
            text,
            get json(): unknown {
              return JSON.parse(text) as unknown;
            },
          });
        }, reject);
      },
    );
    asked.on('error', reject);
    asked.end(question.body);
  });
}

/** The status of an answer, and the code of its error. */
export function refusalOf({ status, json }: Answer): { status: number; code: string } {
  return { status, code: (json as { error: { code: string } }).error.code };
}
