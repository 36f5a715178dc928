import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TestDigits } from '../digits/test-digits.js';
import type { TestResults } from '../digits/test-results.js';
import type { Limits } from '../limits.js';
import type { ServedModel } from '../models/served-model.js';
import type { ServedModels } from '../models/served-models.js';
import type { PictureReader } from '../predict/picture-reader.js';

/** A Fastify instance whose requests have the types of their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What requests are answered with. */
export interface Served {
  readonly models: ServedModels;
  readonly pictures: PictureReader;
  readonly loadDigits: () => Promise<TestDigits>;
  /** How a model does on the test digits; tested when first asked for. */
  readonly resultsOf: (served: ServedModel) => Promise<TestResults>;
  readonly limits: Limits;
}
