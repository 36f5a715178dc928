import { connect } from 'node:net';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { MnistError } from '../../src/errors/mnist-error.js';
import type { Health } from '../../src/server/schemas/health.js';
import { ask, refusalOf } from './ask.js';
import { startStubApp } from './stub-app.js';
import { startTestServer } from './test-server.js';

const png = { 'content-type': 'image/png' };
const octets = { 'content-type': 'application/octet-stream' };
const pixels = new Uint8Array(784).fill(9);

/** What comes back when a connection is opened, some bytes are sent, and nothing more. */
async function send(server: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server).port), '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

describe('requests that arrive together', () => {
  it('share a batch', async () => {
    const app = await startStubApp();
    try {
      const asked = Array.from({ length: 40 }, () =>
        ask(app.url, '/api/predict', { body: pixels, headers: octets }),
      );
      for (const { json } of await Promise.all(asked)) {
        expect(json).toMatchObject({ digit: 3, confidence: 1 });
      }
      expect(app.batches.reduce((sum, count) => sum + count, 0)).toBe(40);
      expect(app.batches.length).toBeLessThan(40);
    } finally {
      await app.stop();
    }
  });
});

describe('too many requests', () => {
  it('are refused with 503 and a time to come back, and the rest is answered', async () => {
    const seven = await readFile(new URL('../../examples/seven.png', import.meta.url));
    const server = await startTestServer({ limits: { maxQueue: 2 } });
    try {
      const post = () => ask(server.url, '/api/predict', { body: seven, headers: png });
      const answers = await Promise.all(Array.from({ length: 40 }, post));
      const busy = answers.filter(({ status }) => status === 503);
      expect(busy.length).toBeGreaterThan(0);
      for (const answer of busy) {
        expect(refusalOf(answer).code).toBe('server-busy');
        expect(answer.headers['retry-after']).toBe('1');
      }
      const answered = answers.filter(({ status }) => status === 200);
      expect(answered.length).toBeGreaterThanOrEqual(3);
      expect(answered.length + busy.length).toBe(40);
      expect((await post()).status).toBe(200);
      expect(server.bugs).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('are refused before their bodies fill the memory', async () => {
    let release = (): void => undefined;
    const reading = new Promise<void>((resolve) => (release = resolve));
    const app = await startStubApp({
      threads: 2,
      read: () => reading.then(() => ({ digit: null })),
      limits: { maxHeldBytes: 2500 },
    });
    try {
      const body = new Uint8Array(1000);
      const post = () => ask(app.url, '/api/predict', { body, headers: png });
      const first = [post(), post()];
      // Until the server holds both.
      while (refusalOf(await post().catch(() => post())).code !== 'server-busy') continue;
      release();
      for (const { status } of await Promise.all(first)) expect(status).toBe(200);
      expect((await post()).status).toBe(200);
    } finally {
      await app.stop();
    }
  });
});

describe('a picture that takes too long', () => {
  it('is refused, as the pool says', async () => {
    const failure = { code: 'took-too-long', path: '-', limitSeconds: 10 } as const;
    const app = await startStubApp({ read: () => Promise.reject(new MnistError(failure)) });
    try {
      const refused = await ask(app.url, '/api/predict', { body: 'x', headers: png });
      expect(refusalOf(refused)).toEqual({ status: 422, code: 'took-too-long' });
    } finally {
      await app.stop();
    }
  });
});

describe('a bug', () => {
  it('is told to who runs the server, and not to who asks', async () => {
    const boom = new TypeError('boom');
    const app = await startStubApp({ read: () => Promise.reject(boom) });
    try {
      const answer = await ask(app.url, '/api/predict', { body: 'x', headers: png });
      expect(refusalOf(answer)).toEqual({ status: 500, code: 'bug' });
      expect(answer.text).not.toContain('boom');
      expect(app.bugs).toEqual([boom]);
    } finally {
      await app.stop();
    }
  });
});

describe('what is no request, or comes too slowly', () => {
  const limits = { headersTimeoutMs: 200, requestTimeoutMs: 400 };

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'bad-request'],
    ['a head that does not end', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 408, 'request-timeout'],
    [
      'a body that does not come',
      'POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 9\r\n\r\nabc',
      408,
      'request-timeout',
    ],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad-request'],
    ['an endless address', `GET /${'a'.repeat(20_000)}`, 431, 'head-too-large'],
    [
      'two lengths',
      'POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
      'bad-request',
    ],
  ])('%s is answered, and the connection ended', async (_, bytes, status, code) => {
    const app = await startStubApp({ limits });
    try {
      const answer = await send(app.url, bytes);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toContain(`{"error":{"code":"${code}"`);
      expect(app.bugs).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});

describe('who goes away', () => {
  it('while a picture waits is forgotten', async () => {
    let release = (): void => undefined;
    const reading = new Promise<void>((resolve) => (release = resolve));
    const read: string[] = [];
    const app = await startStubApp({
      read: async ({ bytes }) => {
        read.push(Buffer.from(bytes).toString());
        await reading;
        return { digit: null };
      },
    });
    try {
      const waiting = async (count: number): Promise<void> => {
        const asked = async (): Promise<Health> =>
          (await ask(app.url, '/api/health')).json as Health;
        while ((await asked()).queue.waiting !== count) continue;
      };
      const first = ask(app.url, '/api/predict', { body: 'first', headers: png });
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
      while (read.length === 0) await ask(app.url, '/api/health');
      socket.write(
        'POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\ngone',
      );
      await waiting(1);
      socket.destroy();
      await waiting(0);
      const last = ask(app.url, '/api/predict', { body: 'last', headers: png });
      await waiting(1);
      release();
      expect([(await first).status, (await last).status]).toEqual([200, 200]);
      expect(read).toEqual(['first', 'last']);
      expect(app.bugs).toEqual([]);
    } finally {
      await app.stop();
    }
  });

  it('in the middle of a body is no bug', async () => {
    const app = await startStubApp();
    try {
      for (const type of ['image/png', 'multipart/form-data; boundary=x', 'application/json']) {
        const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
        const head = `POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 99\r\n`;
        socket.write(`${head}\r\n--x\r\n`);
        await ask(app.url, '/api/health');
        socket.destroy();
      }
      expect((await ask(app.url, '/api/predict', { body: pixels, headers: octets })).status).toBe(
        200,
      );
      expect(app.bugs).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});
