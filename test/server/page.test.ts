import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, refusalOf } from './ask.js';
import { PAGE, SECRET, startTestServer, type TestServer } from './test-server.js';
import { failureOf } from '../data/failure-of.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('the page', () => {
  it('is at the root, and asked for anew each time', async () => {
    for (const address of ['/', '/index.html', '/?from=mail']) {
      const { status, text, headers } = await ask(server.url, address);
      expect({ status, text }).toEqual({ status: 200, text: PAGE });
      expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('need not be sent again while it is the same', async () => {
    const { headers } = await ask(server.url, '/');
    const again = await ask(server.url, '/', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('comes as a whole, whatever part of it is wanted', async () => {
    for (const range of ['bytes=0-3', 'bytes=999999-']) {
      const { status, text } = await ask(server.url, '/', { headers: { range } });
      expect({ status, text }).toEqual({ status: 200, text: PAGE });
    }
  });

  it('has files that never change, which are kept', async () => {
    const { status, headers } = await ask(server.url, '/assets/index-abc.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/secret.txt%00.js',
    '/index.html%00',
    '/.hidden',
    '/assets',
    '/assets/',
    '/assets/.',
    '/C:/secret.txt',
    'http://127.0.0.1/../secret.txt',
  ])('has nothing at %s', async (address) => {
    const answer = await ask(server.url, address);
    expect(refusalOf(answer)).toEqual({ status: 404, code: 'not-found' });
    expect(answer.text).not.toContain(SECRET);
  });

  it('says so when an address is no address', async () => {
    const answer = await ask(server.url, '/%zz');
    expect(refusalOf(answer)).toEqual({ status: 404, code: 'not-found' });
  });

  it('has to be built first', async () => {
    const failure = await failureOf(() => startTestServer({ pageFolder: '/nowhere' }));
    expect(failure).toEqual({ code: 'page-not-built', path: '/nowhere' });
  });
});

describe('what browsers are told', () => {
  it.each(['/', '/api/health', '/nowhere', '/api/predict'])('%s', async (address) => {
    const { headers } = await ask(server.url, address);
    const policy = String(headers['content-security-policy']);
    const directives = new Map(
      policy.split(';').map((directive): [string, string] => {
        const [name = '', ...sources] = directive.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    // Plain HTTP it is, and stays.
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});
