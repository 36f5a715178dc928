import { MnistError } from '../../errors/mnist-error.js';
import type { KerasConfig } from './keras-config.js';
import { quoteJson } from './quote-json.js';

/** Reads a layer's options one by one, with Keras' defaults and errors that name the layer. */
export interface ConfigReader {
  /** The failure of this layer: what was expected, and what was found. */
  invalid(expected: string, got: unknown): MnistError;
  /** A whole number of at least `min`; required when there is no default. */
  integer(option: string, min: number, byDefault?: number): number;
  /** A number within `[min, max]`. */
  number(option: string, range: readonly [min: number, max: number], byDefault?: number): number;
  boolean(option: string, byDefault: boolean): boolean;
  /** Two positive whole numbers, or one that stands for both. */
  pair(option: string, byDefault?: readonly [number, number]): [number, number];
  choice<Choice extends string>(
    option: string,
    choices: readonly Choice[],
    byDefault?: Choice,
  ): Choice;
  /** Any value, for options with a reader of their own. */
  raw(option: string): unknown;
  /** Refuses an option that would change the result and is not supported, unless it says this. */
  mustBe(option: string, accepted: readonly unknown[]): void;
}

/** Creates the reader of one layer's configuration. */
export function createConfigReader(
  className: string,
  name: string,
  config: KerasConfig,
): ConfigReader {
  const invalid = (expected: string, got: unknown): MnistError =>
    new MnistError({
      code: 'invalid-layer',
      layer: `${className} "${name}"`,
      expected,
      got: quoteJson(got),
    });
  const read = (option: string, byDefault: unknown): unknown => config[option] ?? byDefault;

  const reader: ConfigReader = {
    invalid,
    raw: (option) => config[option],
    integer: (option, min, byDefault) => {
      const value = read(option, byDefault);
      if (Number.isSafeInteger(value) && (value as number) >= min) return value as number;
      throw invalid(`${option}: a whole number of at least ${min}`, value);
    },
    number: (option, [min, max], byDefault) => {
      const value = read(option, byDefault);
      if (typeof value === 'number' && value >= min && value <= max) return value;
      throw invalid(`${option}: a number from ${min} to ${max}`, value);
    },
    boolean: (option, byDefault) => {
      const value = read(option, byDefault);
      if (typeof value === 'boolean') return value;
      throw invalid(`${option}: true or false`, value);
    },
    pair: (option, byDefault) => {
      const value = read(option, byDefault);
      const both: unknown[] = Array.isArray(value) ? value : [value, value];
      if (
        both.length === 2 &&
        both.every((size) => Number.isSafeInteger(size) && Number(size) >= 1)
      )
        return both as [number, number];
      throw invalid(`${option}: one or two whole numbers of at least 1`, value);
    },
    choice: (option, choices, byDefault) => {
      const value = read(option, byDefault);
      const found = choices.find((choice) => choice === value);
      if (found !== undefined) return found;
      throw invalid(`${option}: one of ${choices.join(', ')}`, value);
    },
    mustBe: (option, accepted) => {
      const value = config[option];
      if (value === undefined || value === null) return;
      if (accepted.some((one) => isSame(one, value))) return;
      const wanted = accepted.map((one) => JSON.stringify(one)).join(' or ') || 'nothing';
      throw invalid(`${option}: ${wanted} (nothing else is supported)`, value);
    },
  };
  return reader;
}

/** Equality of numbers, texts, truths, and lists of these. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
