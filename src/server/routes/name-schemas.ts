import { isDeepStrictEqual } from 'node:util';
import type { TSchema } from 'typebox';

/**
 * Gives the schemas of a description names: each of them stands once, under `components`, and is referred to
 * wherever it stood, so that code made of the description has one type for each.
 *
 * @param document an OpenAPI description, as JSON
 * @param schemas by their names; they may be parts of each other
 * @returns another description that says the same
 */
export function nameSchemas(document: object, schemas: Readonly<Record<string, TSchema>>): object {
  const named = Object.entries(toJson(schemas) as Record<string, object>);
  const refer = (_key: string, part: unknown): unknown => {
    const found = named.find(([, schema]) => isDeepStrictEqual(schema, part));
    return found === undefined ? part : { $ref: `#/components/schemas/${found[0]}` };
  };
  /** The whole stays as it is: a schema would only refer to itself. */
  const referWithin = (whole: object): object => {
    const parts: [string, unknown][] = Object.entries(whole);
    return Object.fromEntries(parts.map(([key, part]) => [key, toJson(part, refer)]));
  };
  const components = named.map(([name, schema]): [string, object] => [name, referWithin(schema)]);
  return { ...referWithin(document), components: { schemas: Object.fromEntries(components) } };
}

type Replacer = (key: string, value: unknown) => unknown;

/** A copy, as it is in JSON. */
function toJson(value: unknown, replace?: Replacer): unknown {
  return JSON.parse(JSON.stringify(value, replace)) as unknown;
}
