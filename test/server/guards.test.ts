import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostNameOf, isLoopback } from '../../src/server/http/loopback.js';
import { ask, refusalOf } from './ask.js';
import { startTestServer, type TestServer } from './test-server.js';

const page = 'https://example.com';
const crossSite = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: page };

describe('a server for this machine only', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each([
    'localhost',
    'LOCALHOST:3000',
    '127.0.0.1',
    '127.0.0.1:8080',
    '[::1]:3000',
    '127.9.9.9',
  ])('answers for %s', async (host) => {
    expect((await ask(server.url, '/api/health', { headers: { host } })).status).toBe(200);
  });

  it.each([
    'example.com',
    'example.com:3000',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '127.example.com',
    '192.168.1.2',
    '[::2]',
    'user@localhost',
  ])('refuses %s, whatever is asked', async (host) => {
    for (const address of ['/', '/api/health', '/nowhere']) {
      const refused = await ask(server.url, address, { headers: { host } });
      expect(refusalOf(refused)).toEqual({ status: 421, code: 'wrong-host' });
    }
  });

  it('does not answer pages of other sites', async () => {
    const asked = { headers: crossSite, body: new Uint8Array(784) };
    const refused = await ask(server.url, '/api/predict', asked);
    expect(refusalOf(refused)).toEqual({ status: 403, code: 'cross-site' });
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    // A form that such a page makes the browser send.
    const form = { ...crossSite, 'sec-fetch-mode': 'navigate' };
    const sent = await ask(server.url, '/api/predict', { headers: form, body: 'a=b' });
    expect(sent.status).toBe(403);
  });

  it('answers who follows a link, and its own page', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask(server.url, '/', { headers: link })).status).toBe(200);
    const own = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
    expect((await ask(server.url, '/api/model', { headers: own })).status).toBe(200);
  });

  it('says nothing about origins', async () => {
    const { headers } = await ask(server.url, '/api/health', { headers: { origin: page } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a server for a network', () => {
  it('answers by any name', async () => {
    const server = await startTestServer({ host: '0.0.0.0' });
    try {
      expect(server.isPrivate).toBe(false);
      const url = server.url.replace('0.0.0.0', '127.0.0.1');
      for (const host of ['192.168.1.2:3000', 'box.local']) {
        expect((await ask(url, '/api/health', { headers: { host } })).status).toBe(200);
      }
    } finally {
      await server.stop();
    }
  });
});

describe('--cors', () => {
  it('lets pages of the named origins ask, and no others', async () => {
    const server = await startTestServer({ cors: [page, 'http://localhost:5173'] });
    try {
      const allowed = await ask(server.url, '/api/health', { headers: crossSite });
      expect(allowed.status).toBe(200);
      expect(allowed.headers['access-control-allow-origin']).toBe(page);
      expect(allowed.headers.vary).toMatch(/origin/i);
      const preflight = await ask(server.url, '/api/predict', {
        method: 'OPTIONS',
        headers: {
          ...crossSite,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers['access-control-allow-methods']).toContain('POST');
      const other = { ...crossSite, origin: 'https://example.org' };
      const refused = await ask(server.url, '/api/health', { headers: other });
      expect(refusalOf(refused)).toEqual({ status: 403, code: 'cross-site' });
      expect(refused.headers['access-control-allow-origin']).not.toBe('https://example.org');
    } finally {
      await server.stop();
    }
  });

  it('* lets all of them', async () => {
    const server = await startTestServer({ cors: ['*'] });
    try {
      const { status, headers } = await ask(server.url, '/api/health', { headers: crossSite });
      expect(status).toBe(200);
      expect(headers['access-control-allow-origin']).toBe('*');
    } finally {
      await server.stop();
    }
  });
});

describe('isLoopback', () => {
  it('knows the names and addresses of this machine', () => {
    for (const host of [
      'localhost',
      '127.0.0.1',
      '127.1.2.3',
      '::1',
      '0:0:0:0:0:0:0:1',
      '::1%lo',
    ]) {
      expect([host, isLoopback(host)]).toEqual([host, true]);
    }
    for (const host of [
      '0.0.0.0',
      '::',
      '10.0.0.1',
      'box',
      '127.box',
      'fe80::1',
      'fe80::1%eth0',
      '',
    ]) {
      expect([host, isLoopback(host)]).toEqual([host, false]);
    }
  });
});

describe('hostNameOf', () => {
  it('leaves the port out', () => {
    expect(hostNameOf('Box:80')).toBe('box');
    expect(hostNameOf('[::1]:80')).toBe('::1');
    expect(hostNameOf('[::1]')).toBe('::1');
    for (const header of [undefined, '', ':80', '::1', 'a:b', '[]']) {
      expect(hostNameOf(header)).toBeUndefined();
    }
  });
});
