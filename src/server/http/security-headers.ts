import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** The page consists of its own files, asks its own server, and is part of no other page. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // Pictures that are dropped on the page, and drawings.
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/** Tells browsers what the page may do: little. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Plain HTTP, as it is on one's own machine.
    strictTransportSecurity: false,
    // Browsers know it on https and localhost only, and complain elsewhere.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}
