import type { FastifySchemaCompiler } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Failure } from '../../errors/mnist-error.js';
import { MnistError } from '../../errors/mnist-error.js';

/**
 * Compiles the schemas of requests. Numbers in addresses are read strictly: `3.5` or an empty text is no
 * whole number. What does not fit is an `MnistError`: `unknown-parameter`, `invalid-parameter`,
 * `invalid-body`.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = (part) => {
  const { schema, httpPart, contentType } = part as typeof part & { contentType?: string };
  const validator = Compile(schema);
  if (httpPart === 'body') {
    // Schemas of other bodies describe bytes, which anything may be.
    if (contentType !== 'application/json') return (value: unknown) => ({ value });
    return (value: unknown) =>
      validator.Check(value) ? { value } : { error: new MnistError(nameBodyFailure(schema)) };
  }
  const object = schema as TObject;
  return (value: unknown) => {
    const parameters = readNumbers(value as Parameters, object);
    if (validator.Check(parameters)) return { value: parameters };
    return { error: new MnistError(nameParameterFailure(parameters, object)) };
  };
};

type Parameters = Readonly<Record<string, unknown>>;

const decimalNumber = /^-?\d+(\.\d+)?$/;

/** Texts where numbers are expected, as numbers, if they are such. */
function readNumbers(parameters: Parameters, { properties }: TObject): Parameters {
  const read: Record<string, unknown> = { ...parameters };
  for (const [name, value] of Object.entries(parameters)) {
    const type = (properties[name] as { type?: string } | undefined)?.type;
    const isNumber = type === 'integer' || type === 'number';
    if (isNumber && typeof value === 'string' && decimalNumber.test(value)) {
      read[name] = Number(value);
    }
  }
  return read;
}

function nameParameterFailure(parameters: Parameters, { properties }: TObject): Failure {
  const known = Object.keys(properties);
  const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
  if (unknown.length > 0) return { code: 'unknown-parameter', parameters: unknown, known };
  for (const [name, property] of Object.entries(properties)) {
    const value = parameters[name];
    const isFine: boolean = Compile(property).Check(value);
    if (value === undefined || isFine) continue;
    const got = Array.isArray(value) ? `${value.length} of them` : JSON.stringify(value);
    return { code: 'invalid-parameter', parameter: name, expected: describe(property), got };
  }
  throw new Error('parameters that do not fit, none of which is wrong');
}

function describe(schema: TSchema): string {
  const facts = schema as {
    enum?: readonly string[];
    type?: string;
    minimum?: number;
    maximum?: number;
  };
  if (facts.enum !== undefined) return facts.enum.join(', ').replace(/, ([^,]+)$/, ' or $1');
  const kind = { integer: 'a whole number', number: 'a number' }[facts.type ?? ''] ?? 'one text';
  const { minimum, maximum } = facts;
  if (minimum === undefined) return kind;
  return maximum === undefined
    ? `${kind}, ${minimum} or more`
    : `${kind} from ${minimum} to ${maximum}`;
}

function nameBodyFailure({ description = '' }: TSchema & { description?: string }): Failure {
  return { code: 'invalid-body', expected: description, got: 'other JSON' };
}
