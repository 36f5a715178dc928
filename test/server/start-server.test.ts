import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../data/failure-of.js';
import { ask } from './ask.js';
import { startStubApp } from './stub-app.js';
import { startTestServer } from './test-server.js';

describe('startServer', () => {
  it('says where it listens, and which models it serves', async () => {
    const server = await startTestServer();
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(server).toMatchObject({ models: ['bundled'], isPrivate: true });
    } finally {
      await server.stop();
    }
  });

  it('names a port that is taken, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    try {
      const failure = await failureOf(() => startTestServer({ port }));
      expect(failure).toEqual({ code: 'port-in-use', host: '127.0.0.1', port });
    } finally {
      other.close();
    }
  });

  it('names an address that is not of this machine', async () => {
    const failure = await failureOf(() => startTestServer({ host: '192.0.2.1' }));
    expect(failure).toMatchObject({ code: 'cannot-listen', host: '192.0.2.1', port: 0 });
  });

  it('names a model that is not there', async () => {
    const failure = await failureOf(() => startTestServer({ models: ['nowhere'] }));
    expect(failure.code).toBe('cannot-read');
  });
});

describe('stopping', () => {
  it('does not wait for connections on which nothing happens', async () => {
    const server = await startTestServer();
    const agent = new Agent({ keepAlive: true });
    await ask(server.url, '/api/health', { agent });
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(silent, 'connect');
    const startMs = performance.now();
    await server.stop();
    expect(performance.now() - startMs).toBeLessThan(3000);
    agent.destroy();
    silent.destroy();
    await expect(ask(server.url, '/api/health')).rejects.toThrow('ECONNREFUSED');
  });

  it('lets what is being answered be answered, on connections that are kept', async () => {
    const server = await startTestServer();
    const agent = new Agent({ keepAlive: true });
    // Testing the model takes longer than stopping would.
    const asked = ask(server.url, '/api/samples?count=100', { agent });
    await ask(server.url, '/api/health');
    await server.stop();
    expect((await asked).status).toBe(200);
    agent.destroy();
  });

  it('ends what takes too long', async () => {
    const server = await startTestServer({ limits: { stopTimeoutMs: 100 } });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc');
    await ask(server.url, '/api/health');
    const ended = once(socket, 'close');
    socket.resume();
    socket.on('error', () => undefined);
    await server.stop();
    await ended;
  });

  it('answers nothing twice', async () => {
    const app = await startStubApp();
    await app.stop();
    await expect(ask(app.url, '/api/health')).rejects.toThrow('ECONNREFUSED');
  });
});
