import type { FastifyInstance } from 'fastify';

/** The page consists of its own files, asks its own server, and is part of no other page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Pictures that are dropped on the page, and drawings.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * No Strict-Transport-Security: it is plain HTTP, as on one's own machine. No Cross-Origin-Opener-Policy:
 * browsers know it on https and localhost only, and complain elsewhere.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
};

/** Tells browsers what the page may do: little. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
}
