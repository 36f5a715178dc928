import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import { answerBrokenRequest } from './http/answer-broken-requests.js';
import { answerFailures, sendFailure } from './http/answer-failures.js';
import { compileValidator } from './http/compile-validator.js';
import { forbidCaching } from './http/forbid-caching.js';
import { guardRequests } from './http/guard-requests.js';
import { refuseOtherMethods } from './http/refuse-other-methods.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { servePage } from './page-files.js';
import { FORM_LIMITS } from './predict/read-form-data.js';
import { addConfusionRoutes } from './routes/confusion.js';
import { addHealthRoute } from './routes/health.js';
import { addModelRoute } from './routes/model.js';
import { addOpenApiRoute, collectDescriptions } from './routes/openapi.js';
import { addPredictRoute } from './routes/predict.js';
import { addSampleRoutes } from './routes/samples.js';
import type { App, Served } from './routes/served.js';

/** Options of {@link createApp}. */
export interface AppOptions extends Served {
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** Where the server will listen. */
  readonly host: string;
  /** Origins whose pages may ask, or `*`. */
  readonly cors: readonly string[];
  /** Is told what is our mistake; who asked learns only that there was one. */
  readonly onBug: (error: unknown) => void;
}

/** Puts the HTTP server together; it does not listen yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const { limits, onBug } = options;
  const { maxBodyBytes, requestTimeoutMs, headersTimeoutMs, keepAliveTimeoutMs } = limits;
  const app = fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionTimeout: limits.silenceTimeoutMs,
    http: {
      headersTimeout: headersTimeoutMs,
      // Node would answer without saying why.
      requireHostHeader: false,
      connectionsCheckingInterval: Math.min(1000, headersTimeoutMs / 2),
    },
    forceCloseConnections: 'idle',
    // What arrives on open connections while the server stops is answered like anything else.
    return503OnClosing: false,
    frameworkErrors: (_error, request, reply) => {
      // Whatever the router cannot read is the address of nothing.
      void sendFailure(reply, { code: 'not-found', path: request.url });
    },
    clientErrorHandler: (error, socket) => {
      answerBrokenRequest(error, socket, requestTimeoutMs / 1000);
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = limits.maxConnections;
  app.setValidatorCompiler(compileValidator);
  // Answers are made by our own code; their schemas describe them, and tests hold them to it.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  answerFailures(app, { maxBodyBytes, onBug });

  addSecurityHeaders(app);
  guardRequests(app, options);
  forbidCaching(app);
  if (options.cors.length > 0) await allowOrigins(app, options.cors);
  await readBodies(app, maxBodyBytes);
  await collectDescriptions(app);
  refuseOtherMethods(app, () => {
    addPredictRoute(app, options);
    addModelRoute(app, options);
    addSampleRoutes(app, options);
    addConfusionRoutes(app, options);
    addHealthRoute(app, options);
    addOpenApiRoute(app);
  });
  await servePage(app, options.pageFolder);
  return app;
}

async function allowOrigins(app: App, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['Retry-After'],
    strictPreflight: false,
  });
}

/** Takes all bodies as bytes, but JSON and forms. */
async function readBodies(app: App, maxBodyBytes: number): Promise<void> {
  await app.register(multipart, { limits: { ...FORM_LIMITS, fileSize: maxBodyBytes } });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}
